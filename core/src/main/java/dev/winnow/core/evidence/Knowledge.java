package dev.winnow.core.evidence;

import dev.winnow.core.segment.BlockCutter;

/** What is known of sites and languages: a set of rules as core sees it. Thread-safe. */
public interface Knowledge extends BlockClassifier {

  /** Names the rules and their version, for the record's {@code winnow.rules}. */
  String version();

  /** Where rules cut blocks that hold two things. */
  BlockCutter cutter();

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
