package dev.winnow.core.metadata;

import static dev.winnow.core.TestPages.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.source.RawDocument;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextHeadTest {

  private static final Winnow WINNOW = Winnow.builder().build();

  private static Optional<String> headline(String... head) {
    String text = String.join("\n", head) + "\n" + sentence(1, 25) + "\n" + sentence(2, 25);
    return ((Extraction.Extracted) WINNOW.clean(RawDocument.text("text", text)))
        .record()
        .metadata()
        .value(MetadataField.HEADLINE);
  }

  @Test
  void theFirstLineIsTheHeadline() {
    assertThat(headline("A new tug for Vell")).contains("A new tug for Vell");
  }

  @Test
  void aDateIsNone() {
    String date = "14.9.2031 09:00:00 CEST | Vell Havn | Pressemeddelelse";
    assertThat(headline(date, "A new tug for Vell")).contains("A new tug for Vell");
    assertThat(headline(date)).isEmpty();
  }
}
