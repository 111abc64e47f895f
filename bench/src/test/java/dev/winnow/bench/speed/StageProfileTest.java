package dev.winnow.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Winnow;
import dev.winnow.core.source.RawDocument;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageProfileTest {

  @Test
  void theFirstPackageBelowThePipelineIsTheStage() {
    assertThat(
            StageProfile.stage(
                List.of(
                    "java.lang.String",
                    "dev.winnow.core.normalize.TextNormalizer",
                    "dev.winnow.core.segment.BlockAssembler",
                    "dev.winnow.core.Winnow$Course",
                    "dev.winnow.core.Winnow",
                    "dev.winnow.bench.speed.Task")))
        .hasValue("segment");
    assertThat(
            StageProfile.stage(
                List.of("dev.winnow.rules.PageMatch", "dev.winnow.core.Winnow$Course")))
        .hasValue("rules");
  }

  @Test
  void workOfThePipelineItselfIsItsOwn() {
    assertThat(StageProfile.stage(List.of("java.util.ArrayList", "dev.winnow.core.Winnow$Course")))
        .hasValue("pipeline");
  }

  @Test
  void otherWorkIsNotCounted() {
    assertThat(StageProfile.stage(List.of("org.jsoup.Jsoup", "dev.winnow.bench.speed.Task")))
        .isEmpty();
  }

  @Test
  void aRunIsRecorded() throws IOException {
    Winnow winnow = Winnow.builder().build();
    StageProfile profile =
        StageProfile.of(() -> winnow.clean(RawDocument.html("1", "<p>The ferry sailed.</p>")));
    assertThat(profile.format()).startsWith("share of cleaning by stage");
  }
}
