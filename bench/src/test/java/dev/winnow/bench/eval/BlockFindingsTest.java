package dev.winnow.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.source.RawDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockFindingsTest {

  private static final String RESCUE = "The lifeboat brought all passengers ashore before dark.";
  private static final String STORM = "Nobody expected the storm that came that night.";

  private static Extraction.Extracted page(Winnow.Builder builder) {
    RawDocument text = RawDocument.text("1", RESCUE + "\n" + STORM);
    return (Extraction.Extracted) builder.build().clean(text);
  }

  @Test
  void whereCleanerAndTruthAgreeNothingIsFound() {
    assertThat(BlockFindings.of(page(Winnow.builder()), STORM + " " + RESCUE))
        .isEqualTo(new BlockFindings(List.of(), List.of()));
  }

  @Test
  void aKeptBlockThatTheTruthDoesNotHoldIsFound() {
    BlockFindings findings = BlockFindings.of(page(Winnow.builder()), RESCUE);
    assertThat(findings.kept()).extracting(found -> found.block().text()).containsExactly(STORM);
    assertThat(findings.lost()).isEmpty();
  }

  @Test
  void aRemovedBlockThatTheTruthHoldsIsFound() {
    RawDocument html =
        RawDocument.html("1", "<h2>The storm of Vell</h2><p>" + (RESCUE + " ").repeat(9));
    Winnow winnow = Winnow.builder().remove(BlockKind.HEADING).remove(BlockKind.TITLE).build();
    Extraction.Extracted page = (Extraction.Extracted) winnow.clean(html);
    assertThat(BlockFindings.of(page, "The storm of Vell\n" + RESCUE.repeat(9)).lost())
        .extracting(found -> found.block().text())
        .containsExactly("The storm of Vell");
    assertThat(BlockFindings.of(page, RESCUE.repeat(9)).lost()).isEmpty();
  }
}
