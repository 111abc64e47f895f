package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.source.RawDocument;
import org.junit.jupiter.api.Test;

class LinkListsTest {

  private static final String TEXT =
      """
         The lighthouse keeper of Brannoch counted the boats each evening, and
         each evening there was one fewer than there had been in the morning.
         He wrote the number down in the %sblue book that hung beside the door,
         and %snobody who read it %safterwards could say %swhere they had %sgone.
      """;

  private static final String LIST =
      """

      References

         1. https://brannoch.example/book
         2. file:///nobody
         3. mailto:keeper@brannoch.example
         4. javascript:void(0);
         5. https://brannoch.example/gone
      """;

  private static String clean(String text) {
    Extraction extraction = Winnow.builder().build().clean(RawDocument.text("page", text));
    return ((Extraction.Extracted) extraction).record().text();
  }

  @Test
  void theListOfATextBrowsersLinksGoes() {
    String text = TEXT.formatted("[1]", "[2]", "[3]", "[4]", "[5]") + LIST;
    assertThat(clean(text)).doesNotContain("example", "References", "[").contains("had gone.");
  }

  @Test
  void aTextsOwnListStays() {
    assertThat(clean(TEXT.formatted("", "", "", "", "") + LIST)).contains("brannoch.example/book");
  }
}
