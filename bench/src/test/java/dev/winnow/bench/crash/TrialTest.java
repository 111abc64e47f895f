package dev.winnow.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.source.RawDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrialTest {

  private static final String TEXT = "The ferry ran aground.\nNobody was hurt.";

  private static Extraction.Extracted cleaned() {
    return (Extraction.Extracted) Winnow.builder().build().clean(RawDocument.text("ferry", TEXT));
  }

  private static List<Promise> broken(Extraction.Extracted result) {
    return RecordChecks.check(result, TEXT).stream().map(Violation::promise).toList();
  }

  @Test
  void anHonestRecordBreaksNoPromise() {
    assertThat(broken(cleaned())).isEmpty();
  }

  @Test
  void aBlockWithoutADecisionBreaksThePartition() {
    Extraction.Extracted page = cleaned();
    assertThat(
            broken(
                new Extraction.Extracted(
                    page.document(),
                    page.record(),
                    page.page(),
                    page.decisions().subList(1, page.decisions().size()))))
        .contains(Promise.PARTITION);
  }

  @Test
  void visibleTextInNoBlockBreaksThePartition() {
    Extraction.Extracted page = cleaned();
    SegmentedPage longer =
        new SegmentedPage(
            page.page().mediaType(),
            page.page().source() + " More.",
            page.page().blocks(),
            page.page().tree());
    assertThat(
            broken(
                new Extraction.Extracted(page.document(), page.record(), longer, page.decisions())))
        .containsExactly(Promise.PARTITION);
  }

  @Test
  void wordsThatTheSourceHasNotAreUnfaithful() {
    Extraction.Extracted page = cleaned();
    SegmentedPage other =
        new SegmentedPage(
            page.page().mediaType(),
            page.page().source().replace("ferry", "horse"),
            page.page().blocks(),
            page.page().tree());
    assertThat(
            broken(
                new Extraction.Extracted(page.document(), page.record(), other, page.decisions())))
        .containsExactly(Promise.FAITHFUL);
  }

  @ParameterizedTest
  @EnumSource(Mutation.class)
  void damageDependsOnTheSeedAloneAndTakesEmptyPages(Mutation mutation) {
    byte[] page = TEXT.repeat(40).getBytes(StandardCharsets.UTF_8);
    byte[] first = mutation.apply(page, 7);
    byte[] second = mutation.apply(page, 7);
    assertThat(second).isEqualTo(first);
    assertThat(page).isEqualTo(TEXT.repeat(40).getBytes(StandardCharsets.UTF_8));
    assertThat(mutation.apply(new byte[0], 7)).isEmpty();
    if (mutation != Mutation.NONE) {
      assertThat(mutation.apply(page, 7)).isNotEqualTo(page);
    }
  }
}
