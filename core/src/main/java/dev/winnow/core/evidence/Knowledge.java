package dev.winnow.core.evidence;

import dev.winnow.core.segment.BlockCutter;
import java.util.Optional;

/** What is known of sites and languages: a set of rules as core sees it. Thread-safe. */
public interface Knowledge extends BlockClassifier {

  /** Names the rules and their version, for the record's {@code winnow.rules}. */
  String version();

  /** Where rules cut blocks that hold two things. */
  BlockCutter cutter();

  /** Whether {@link #rewrite} changes pages of an address: most are parsed without a string. */
  default boolean rewrites(Optional<String> url) {
    return false;
  }

  /**
   * The source of a page as it is to be parsed: what a site is known to spoil is mended here.
   *
   * @param html the source
   * @param url the address of the page, if it is known
   */
  default String rewrite(String html, Optional<String> url) {
    return html;
  }

  /** What the site of a page is known to say of its articles, and where. */
  default SiteFacts facts(PageContext context) {
    return SiteFacts.NONE;
  }

  /** No knowledge at all. */
  Knowledge NONE =
      new Knowledge() {
        @Override
        public String version() {
          return "none";
        }

        @Override
        public BlockCutter cutter() {
          return BlockCutter.NONE;
        }

        @Override
        public void classify(PageContext context, PageEvidence.Builder evidence) {}
      };
}
