package dev.winnow.bench.train;

import dev.winnow.bench.data.Page;
import dev.winnow.bench.data.PageTruth;
import dev.winnow.bench.eval.Input;
import dev.winnow.core.Winnow;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.score.BlockFeatures;
import dev.winnow.core.score.PageScorer;
import dev.winnow.core.segment.TextBlock;
import java.util.List;
import java.util.Optional;

/** A page to learn from: its blocks' features, sizes and labels. Its arrays are not changed. */
final class Sample {

  private final String url;
  private final float[] values;
  private final Label[] labels;
  private final int[] words;
  private final int columns;

  /**
   * A sample.
   *
   * @param values rows of features, one for each label
   * @param words the words of each block
   */
  Sample(String url, float[] values, Label[] labels, int[] words) {
    this.url = url;
    this.values = values;
    this.labels = labels;
    this.words = words;
    columns = values.length / labels.length;
  }

  /** The page's address, or its id where there is none. */
  String url() {
    return url;
  }

  /** The number of blocks. */
  int blocks() {
    return labels.length;
  }

  /** A feature of a block. */
  float value(int block, int column) {
    return values[block * columns + column];
  }

  /** What the truth says of a block. */
  Label label(int block) {
    return labels[block];
  }

  /** The words of a block. */
  int words(int block) {
    return words[block];
  }

  /** Looks at a page where the cleaner would score it, so that it sees what the scorer sees. */
  private static final class Recorder implements PageScorer {
    private float[] values = new float[0];
    private List<TextBlock> blocks = List.of();

    @Override
    public String model() {
      return "recorder";
    }

    @Override
    public void classify(PageContext context, PageEvidence.Builder evidence) {
      if (!context.page().hasMarkup()) {
        return;
      }
      values = BlockFeatures.of(context);
      blocks = context.page().blocks();
      for (TextBlock block : blocks) {
        evidence.add(block.index(), new Evidence.Score(model(), 1, ""));
      }
    }
  }

  /**
   * Makes a sample of a page; empty if its text is not known, or it has none: a page without main
   * content does not say which of its blocks come nearest.
   */
  static Optional<Sample> of(Page page, PageTruth truth, Knowledge knowledge) {
    String text = truth.text().orElse("");
    if (text.isBlank()) {
      return Optional.empty();
    }
    Recorder recorder = new Recorder();
    Winnow winnow = Winnow.builder().knowledge(knowledge).pageScorer(recorder).build();
    winnow.clean(Input.HTML.of(page));
    if (recorder.blocks.isEmpty()) {
      return Optional.empty();
    }
    Label[] labels = BlockLabels.of(recorder.blocks.stream().map(TextBlock::text).toList(), text);
    int[] words = recorder.blocks.stream().mapToInt(TextBlock::words).toArray();
    return Optional.of(new Sample(page.url().orElse(page.id()), recorder.values, labels, words));
  }
}
