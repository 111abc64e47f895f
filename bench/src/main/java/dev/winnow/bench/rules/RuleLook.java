package dev.winnow.bench.rules;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.parse.TextPage;
import dev.winnow.core.segment.LineSegmenter;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What rules say of a text that holds no article: no decisions are made about its blocks. */
record RuleLook(List<TextBlock> blocks, List<List<Evidence>> evidence) {

  /** Looks at a record's text as a plain text. */
  static RuleLook at(DumpRecord record, Knowledge knowledge) {
    String text = record.text();
    SegmentedPage page =
        new LineSegmenter(Limits.DEFAULT, knowledge.cutter())
            .segment(text, TextNormalizer.forDocument(text, MediaType.TEXT));
    Optional<String> url = Optional.of(record.url()).filter(address -> !address.isEmpty());
    PageEvidence.Builder known = PageEvidence.builder(page.blocks().size());
    knowledge.classify(PageContext.of(new TextPage(text), page, url), known);
    List<List<Evidence>> evidence = new ArrayList<>();
    for (TextBlock block : page.blocks()) {
      evidence.add(List.copyOf(known.of(block.index())));
    }
    return new RuleLook(page.blocks(), evidence);
  }
}
