package dev.winnow.bench.train;

import dev.winnow.bench.dumps.DumpShape;
import dev.winnow.bench.dumps.DumpText;
import dev.winnow.core.Winnow;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.score.LineCatalog;
import dev.winnow.core.score.LineFeatures;
import dev.winnow.core.score.PageScorer;
import dev.winnow.core.segment.TextBlock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is learnt from a text dump.
 *
 * @param shape what the dump is
 * @param lines its lines: whether they are content
 * @param document the dump itself, as one row: whether it is a whole page
 */
record LineSample(DumpShape shape, Sample lines, Sample document) {

  /** One dump of so many is learnt from without its address: texts often come without one. */
  private static final int WITHOUT_ADDRESS = 4;

  /** The sample of a dump; empty if there is no line in it or its true text is empty. */
  static Optional<LineSample> of(DumpText dump, Knowledge knowledge) {
    if (dump.truth().isBlank()) {
      return Optional.empty();
    }
    Recorder recorder = new Recorder();
    Winnow winnow = Winnow.builder().knowledge(knowledge).textScorer(recorder).build();
    boolean withAddress = Math.floorMod((dump.dump() + dump.id()).hashCode(), WITHOUT_ADDRESS) != 0;
    winnow.clean(dump.document(withAddress));
    if (recorder.lines.isEmpty()) {
      return Optional.empty();
    }
    int[] words = recorder.lines.stream().mapToInt(TextBlock::words).toArray();
    Sample lines = new Sample(dump.url(), recorder.values, labels(dump, recorder.lines), words);
    float[] first = Arrays.copyOf(recorder.values, LineCatalog.size());
    Label label = dump.shape() == DumpShape.PAGE ? Label.CONTENT : Label.BOILERPLATE;
    Sample document = new Sample(dump.url(), first, new Label[] {label}, new int[] {1});
    return Optional.of(new LineSample(dump.shape(), lines, document));
  }

  private static Label[] labels(DumpText dump, List<TextBlock> lines) {
    if (dump.shape() == DumpShape.CLEAN) {
      Label[] labels = new Label[lines.size()];
      Arrays.fill(labels, Label.CONTENT);
      return labels;
    }
    return BlockLabels.of(lines.stream().map(TextBlock::text).toList(), dump.truth());
  }

  /** The dump's address, or its id where there is none. */
  String url() {
    return lines.url();
  }

  /** Looks at a text where the cleaner would score it, so that it sees what the scorer sees. */
  private static final class Recorder implements PageScorer {
    private float[] values = new float[0];
    private List<TextBlock> lines = List.of();

    @Override
    public String model() {
      return "recorder";
    }

    @Override
    public void classify(PageContext context, PageEvidence.Builder evidence) {
      if (context.page().hasMarkup()) {
        return;
      }
      values = LineFeatures.of(context, evidence);
      lines = context.page().blocks();
      for (TextBlock line : lines) {
        evidence.add(line.index(), new Evidence.Score(model(), 1, ""));
      }
    }
  }
}
