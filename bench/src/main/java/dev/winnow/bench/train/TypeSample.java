package dev.winnow.bench.train;

import dev.winnow.bench.data.Page;
import dev.winnow.bench.eval.Input;
import dev.winnow.core.Winnow;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.metadata.Statements;
import dev.winnow.core.page.PageTraits;
import dev.winnow.core.page.PageType;
import dev.winnow.core.parse.HtmlPage;
import dev.winnow.core.score.PageScorer;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.source.Limits;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page whose type is known, to learn from.
 *
 * @param url its address, or its id where there is none
 * @param traits as the cleaner sees them
 * @param type what people say that it is
 */
@SuppressWarnings("ArrayRecordComponent")
record TypeSample(String url, double[] traits, PageType type) {

  /** Sees a page where the cleaner would score it. */
  private static final class Recorder implements PageScorer {
    private @Nullable PageContext seen;

    @Override
    public String model() {
      return "recorder";
    }

    @Override
    public void classify(PageContext context, PageEvidence.Builder evidence) {
      seen = context;
      for (TextBlock block : context.page().blocks()) {
        evidence.add(block.index(), new Evidence.Score(model(), 1, ""));
      }
    }
  }

  /** The sample of a page; empty if nothing is to be seen on it. */
  static Optional<TypeSample> of(Page page, PageType type) {
    Recorder recorder = new Recorder();
    Winnow.builder().pageScorer(recorder).build().clean(Input.HTML.of(page));
    PageContext context = recorder.seen;
    if (context == null) {
      return Optional.empty();
    }
    return context
        .page()
        .tree()
        .element(0)
        .map(Element::ownerDocument)
        .map(
            document ->
                Statements.gather(
                    new HtmlPage(document), context.url(), Limits.DEFAULT.maxMetadataLength()))
        .map(Statements::declaredTypes)
        .map(declared -> sample(page, context, declared, type));
  }

  private static TypeSample sample(
      Page page, PageContext context, Set<PageType> declared, PageType type) {
    return new TypeSample(page.url().orElse(page.id()), PageTraits.of(context, declared), type);
  }
}
