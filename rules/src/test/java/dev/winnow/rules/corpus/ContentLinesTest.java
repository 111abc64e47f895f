package dev.winnow.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.evidence.Evidence.RuleHit;
import dev.winnow.core.source.RawDocument;
import dev.winnow.rules.RulePacks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A thousand lines that talk of what boilerplate talks of, and are content: no rule takes one of
 * them, wherever it stands. The lines are invented, about as many for each language.
 */
class ContentLinesTest {

  private static final String FOLDER = "rules/src/test/resources/dev/winnow/rules/content-lines";

  private static final int FEWEST_LINES = 1_000;

  /** Words from which a line is a sentence that a paragraph can be made of. (Characters.) */
  private static final int SENTENCE_LENGTH = 18;

  private static final int SENTENCES_IN_PARAGRAPH = 3;

  private static final int PARAGRAPHS = 8;

  private final Winnow winnow = Winnow.builder().knowledge(RulePacks.bundled()).build();

  static Stream<String> languages() {
    return Stream.of(
        "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hr",
        "hu", "id", "it", "ja", "ko", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sv", "tr", "uk",
        "vi", "zh-Hans", "zh-Hant");
  }

  private static List<String> lines(String language) {
    return CorpusFolder.lines(CorpusFolder.inRepository(FOLDER).resolve(language + ".txt"));
  }

  @Test
  void thereAreAThousand() {
    assertThat(languages().mapToInt(language -> lines(language).size()).sum())
        .isGreaterThanOrEqualTo(FEWEST_LINES);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noRuleTakesALineFromAmongTheOthers(String language) {
    List<String> lines = lines(language);
    assertThat(taken(String.join("\n", lines), lines)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noRuleTakesALineFromBetweenParagraphs(String language) {
    assertThat(takenAt(language, PARAGRAPHS / 2)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noRuleTakesTheFirstLine(String language) {
    assertThat(takenAt(language, 0)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noRuleTakesTheLastLine(String language) {
    assertThat(takenAt(language, PARAGRAPHS)).isEmpty();
  }

  /** Each line by itself, so many paragraphs behind the beginning of a text. */
  private List<String> takenAt(String language, int paragraph) {
    List<String> lines = lines(language);
    List<String> paragraphs = paragraphs(lines);
    List<String> taken = new ArrayList<>();
    for (String line : lines) {
      List<String> text = new ArrayList<>(paragraphs);
      text.add(paragraph, line);
      taken.addAll(taken(String.join("\n\n", text), List.of(line)));
    }
    return taken;
  }

  private static List<String> paragraphs(List<String> lines) {
    List<String> sentences =
        lines.stream()
            .filter(line -> line.length() > SENTENCE_LENGTH && line.matches(".*[.。।]"))
            .toList();
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      List<String> some = new ArrayList<>();
      for (int j = 0; j < SENTENCES_IN_PARAGRAPH; j++) {
        // Strides without a common divisor, so that no two paragraphs are alike.
        some.add(sentences.get((SENTENCES_IN_PARAGRAPH * i + 5 * j) % sentences.size()));
      }
      paragraphs.add(String.join(" ", some));
    }
    return paragraphs;
  }

  /** What rules took of the lines asked about: rule, line. */
  private List<String> taken(String text, List<String> asked) {
    if (!(winnow.clean(RawDocument.text("lines", text)) instanceof Extraction.Extracted article)) {
      return List.of("rejected: " + text);
    }
    List<String> taken = new ArrayList<>();
    for (Decision decision : article.decisions()) {
      if (!decision.kept()
          && decision.decisive() instanceof RuleHit hit
          && asked.stream().anyMatch(line -> line.contains(decision.block().text()))) {
        taken.add(decision.fate() + " " + hit.source() + ": " + decision.block().text());
      }
    }
    return taken;
  }
}
