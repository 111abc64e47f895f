package dev.winnow.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.winnow.core.Extraction;
import dev.winnow.core.Extraction.Extracted;
import dev.winnow.core.Extraction.Rejected;
import dev.winnow.core.Winnow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every folder of {@code corpus/cases} is a test; see {@code corpus/README.md}. */
class CorpusCasesTest {

  private final Winnow winnow = CleanerUnderTest.create();

  @TestFactory
  Stream<DynamicTest> everyCaseGivesWhatItExpects() {
    Set<String> knownFailures = CorpusFolder.knownFailures();
    return CorpusFolder.cases().stream()
        .map(
            corpusCase ->
                dynamicTest(
                    corpusCase.name(),
                    () -> run(corpusCase, knownFailures.contains(corpusCase.name()))));
  }

  @Test
  void everyKnownFailureIsACase() {
    assertThat(CorpusFolder.cases().stream().map(CorpusCase::name))
        .containsAll(CorpusFolder.knownFailures());
  }

  private void run(CorpusCase corpusCase, boolean knownFailure) {
    assertThat(drafted(corpusCase))
        .as("drafted from what the cleaner does now: read them, mend them, run again")
        .isEmpty();
    assertThat(corpusCase.problemsOfFolder()).as("the case's folder").isEmpty();
    List<String> problems = problems(corpusCase);
    if (knownFailure) {
      assertThat(problems)
          .as("passes now: take %s off corpus/known-failures.txt", corpusCase.name())
          .isNotEmpty();
    } else {
      assertThat(problems).as(corpusCase.name()).isEmpty();
    }
  }

  private List<String> drafted(CorpusCase corpusCase) {
    return Drafts.writeMissing(corpusCase, () -> winnow.clean(corpusCase.document()));
  }

  private List<String> problems(CorpusCase corpusCase) {
    Extraction extraction = winnow.clean(corpusCase.document());
    List<String> expected = corpusCase.expectedRejections();
    if (extraction instanceof Rejected rejected) {
      String reason = rejected.rejection().reason().label();
      return expected.contains(reason) ? List.of() : List.of("refused: " + reason);
    }
    if (!expected.isEmpty()) {
      return List.of("not refused as " + expected);
    }
    return problems(corpusCase, (Extracted) extraction);
  }

  private List<String> problems(CorpusCase corpusCase, Extracted result) {
    List<String> problems = new ArrayList<>();
    if (corpusCase.has(CorpusCase.LABELS)) {
      problems.addAll(LineLabels.read(corpusCase.file(CorpusCase.LABELS)).problems(result));
    }
    problems.addAll(ExpectedPage.problemsOfRenderings(corpusCase, result));
    if (corpusCase.has(CorpusCase.REMOVED)) {
      problems.addAll(ExpectedPage.problemsOfRemovals(corpusCase, result.record()));
    }
    if (corpusCase.has(CorpusCase.METADATA)) {
      problems.addAll(
          ExpectedMetadata.read(corpusCase.file(CorpusCase.METADATA)).problems(result.record()));
    }
    if (!corpusCase.has(CorpusCase.TEXT)) {
      problems.addAll(Faithfulness.problems(result));
    }
    problems.addAll(Invariants.problems(winnow, corpusCase, result));
    return problems;
  }
}
