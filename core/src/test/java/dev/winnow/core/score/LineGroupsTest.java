package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.BlockCutter;
import dev.winnow.core.segment.LineSegmenter;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineGroupsTest {

  private static final String TEXT = "one\ntwo\nthree\nfour";

  private final List<TextBlock> lines =
      new LineSegmenter(Limits.DEFAULT, BlockCutter.NONE)
          .segment(TEXT, TextNormalizer.forDocument(TEXT, MediaType.TEXT))
          .blocks();
  private final PageEvidence.Builder evidence = PageEvidence.builder(4);

  private void claim(int line, String source, BlockKind kind) {
    evidence.add(line, new Evidence.Shape(source, kind, 0.8, ""));
  }

  private float[] levelled(float... logOdds) {
    LineGroups.level(logOdds, lines, evidence);
    return logOdds;
  }

  @Test
  void aGroupGetsTheMeanOfItsLines() {
    claim(1, "structure/cards", BlockKind.RELATED);
    claim(2, "structure/cards", BlockKind.RELATED);
    assertThat(levelled(2, 1, -3, 4)).containsExactly(2, -1, -1, 4);
  }

  @Test
  void groupsOfDifferentShapesStandApart() {
    claim(1, "structure/cards", BlockKind.RELATED);
    claim(2, "structure/section", BlockKind.RELATED);
    assertThat(levelled(2, 1, -3, 4)).containsExactly(2, 1, -3, 4);
  }

  @Test
  void linesOfOtherKindsAreNoGroup() {
    claim(1, "structure/caption", BlockKind.CAPTION);
    claim(2, "structure/caption", BlockKind.CAPTION);
    assertThat(levelled(2, 1, -3, 4)).containsExactly(2, 1, -3, 4);
  }
}
