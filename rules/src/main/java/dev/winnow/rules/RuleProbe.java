package dev.winnow.rules;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.parse.TextPage;
import dev.winnow.core.segment.LineSegmenter;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which rules hit a line that stands alone. Immutable and thread-safe. */
public final class RuleProbe {

  private final RuleSet rules;
  private final Optional<String> url;

  /**
   * A probe.
   *
   * @param rules the rules to try
   * @param url the address that the line is taken to come from
   */
  public RuleProbe(RuleSet rules, Optional<String> url) {
    this.rules = rules;
    this.url = url;
  }

  /** What the rules say of each block of a line, the surest first; empty if no rule hits. */
  public List<String> hits(String line) {
    SegmentedPage page =
        new LineSegmenter(Limits.DEFAULT, rules.cutter())
            .segment(line, TextNormalizer.forDocument(line, MediaType.TEXT));
    PageContext context = PageContext.of(new TextPage(line), page, url);
    PageEvidence.Builder evidence = PageEvidence.builder(page.blocks().size());
    rules.classify(context, evidence);
    List<String> hits = new ArrayList<>();
    for (int block = 0; block < page.blocks().size(); block++) {
      String part =
          page.blocks().size() > 1 ? ", of \"" + page.blocks().get(block).text() + "\"" : "";
      for (Evidence known : evidence.of(block)) {
        hits.add(known.describe() + part);
      }
    }
    return hits;
  }
}
