package dev.winnow.core.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.source.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {

  private static final TextNormalizer HTML = TextNormalizer.forDocument("", MediaType.HTML);
  private static final TextNormalizer TEXT = TextNormalizer.forDocument("", MediaType.TEXT);

  private static String damaged(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
  }

  private static String repaired(String text) {
    return TextNormalizer.forDocument(text, MediaType.HTML).normalize(text, false).text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain words.",
        "NÃO é SÃO Paulo… AMANHÃ… MANHÃ– IRMÃ” diz",
        "Der Fuß“ und das „Ä“ der GROSSß…",
        "à « demain » é…»",
        "می‌خواهم",
        "👩‍👩‍👧 ok",
        "क्‍ष",
        "日本語の文。",
        "AT&T R&D &copy no; 5 < 6"
      })
  void leavesGoodTextAsItIs(String text) {
    assertThat(repaired(text)).isSameAs(text);
    Normalized plain = TextNormalizer.forDocument(text, MediaType.TEXT).normalize(text, false);
    assertThat(plain.text()).isSameAs(text);
    assertThat(plain.steps()).isEmpty();
  }

  @Test
  void repairsMojibakeOnceAndTwiceEncoded() {
    String text = "Le café était fermé, ça va. Tomorrow’s “big” day: ćma, żółw, 日本";
    assertThat(damaged("é")).isEqualTo("Ã©");
    // Only texts whose bytes windows-1252 has: the JDK loses its five holes.
    String whole = "Le café était fermé, ça va. Tomorrow’s day: ćma";
    assertThat(repaired(damaged(whole))).isEqualTo(whole);
    assertThat(repaired(damaged(damaged(whole)))).isEqualTo(whole);
    String latin1 = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(repaired(latin1)).isEqualTo(text);
  }

  @Test
  void doesNotRepairWhereMostLettersAreRight() {
    String text = "Déjà été à l'école, là où réside Zoé. Ã© Ã©";
    assertThat(repaired(text)).isEqualTo(text);
  }

  @Test
  void namesWhiteSpaceOnlyWhenItChangesInside() {
    assertThat(HTML.normalize("  a b \n", false)).isEqualTo(new Normalized("a b", Set.of()));
    assertThat(HTML.normalize(" a  b", false))
        .isEqualTo(new Normalized("a b", Set.of(RepairStep.WHITESPACE)));
    assertThat(HTML.normalize(" \n\t ", false)).isEqualTo(new Normalized("", Set.of()));
  }

  @Test
  void tidiesSpecialCharacters() {
    assertThat(HTML.normalize("a\u00a0b\u3000c\u2028d", false).text()).isEqualTo("a b c d");
    assertThat(HTML.normalize("so\u00adft\u200b \ufeffx\u200e", false).text()).isEqualTo("soft x");
    assertThat(HTML.normalize("שלום\u200f!", false).text()).isEqualTo("שלום\u200f!");
    assertThat(HTML.normalize("a\u0000b\ud800c\u0090", false).text()).isEqualTo("abc");
    assertThat(HTML.normalize("e\u0301", false))
        .isEqualTo(new Normalized("\u00e9", Set.of(RepairStep.COMPOSITION)));
    assertThat(HTML.normalize("a \u200d b", false).text()).isEqualTo("a b");
  }

  @Test
  void decodesReferencesInPlainTextOnly() {
    String raw = "Tom&nbsp;&amp;&nbsp;Ann&#8217;s &quot;day&quot; &amp;amp;amp; &bogus;";
    assertThat(TEXT.normalize(raw, false).text()).isEqualTo("Tom & Ann’s \"day\" & &bogus;");
    assertThat(HTML.normalize(raw, false).text()).isEqualTo(raw);
    String tutorial = "Write &lt;b&gt; and &amp; in HTML";
    assertThat(TEXT.normalize(tutorial, false).text()).isSameAs(tutorial);
  }

  @Test
  void keepsTheShapeOfPreformattedText() {
    assertThat(HTML.normalize("\r\n \n  if (a)  {\r\n\tb();  \n\n  }\n \n", true).text())
        .isEqualTo("  if (a)  {\n\tb();\n\n  }");
    String code = "a\n  b\tc";
    assertThat(HTML.normalize(code, true).text()).isSameAs(code);
  }

  @Test
  void replaysAndRepeatsOnAnyInput() {
    long seed = 20260102L;
    Random random = new Random(seed);
    String[] parts = {
      "Ã",
      "©",
      "â",
      "€",
      "™",
      "&amp;",
      "&#65;",
      "&Atilde;",
      ";",
      "lt",
      " ",
      "\n",
      "\r",
      "\t",
      "a",
      "e",
      "\u0301",
      "\u00a0",
      "\u00ad",
      "\u200b",
      "\u200c",
      "\u200d",
      "\u200f",
      "ש",
      "\ud83d",
      "\udc69",
      "\u0000",
      "\u0085",
      "\u2028",
      "\ufeff",
      "<b",
      "👩",
      "ł",
      "\u0344",
      "\u3000",
      "&"
    };
    TextNormalizer mojibake = TextNormalizer.forDocument("Ã© Ã©", MediaType.TEXT);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder raw = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        raw.append(
            random.nextInt(5) == 0
                ? String.valueOf((char) random.nextInt(0x10000))
                : parts[random.nextInt(parts.length)]);
      }
      boolean preformatted = random.nextBoolean();
      Normalized once = mojibake.normalize(raw.toString(), preformatted);
      assertThat(TextNormalizer.apply(once.steps(), raw.toString(), preformatted))
          .as("replay, seed %d, round %d", seed, round)
          .isEqualTo(once.text());
      assertThat(mojibake.normalize(once.text(), preformatted))
          .as("again, seed %d, round %d", seed, round)
          .isEqualTo(new Normalized(once.text(), Set.of()));
    }
  }

  @Test
  void takesHostileNestingInLinearTime() {
    String nested = "&" + "amp;".repeat(500_000);
    assertThat(TEXT.normalize(nested, false).text()).isEqualTo("&");
    TextNormalizer mojibake = TextNormalizer.forDocument("Ã© Ã©", MediaType.TEXT);
    assertThat(mojibake.normalize("Â".repeat(500_000) + "©", false).text()).endsWith("©");
  }

  @Test
  void aPartOfAnArrayIsTidiedLikeAString() {
    for (String raw :
        new String[] {"  the  ferry ", " \t", "", "\n\n  if (x)\n ", "a\u00a0b\u200b"}) {
      char[] chars = ("&" + raw + "&").toCharArray();
      for (boolean preformatted : new boolean[] {false, true}) {
        assertThat(HTML.normalize(chars, 1, 1 + raw.length(), preformatted))
            .isEqualTo(HTML.normalize(raw, preformatted));
      }
    }
  }

  @Test
  void aLongTextWithManyLettersOfItsOwnIsNoMojibake() {
    String text = "\u00c3\u00a9 t\u00eate \u00e0 l\u2019\u00e9t\u00e9. ".repeat(2_000);
    assertThat(
            TextNormalizer.forDocument(text, MediaType.HTML)
                .normalize("\u00c3\u00a9", false)
                .text())
        .isEqualTo("\u00c3\u00a9");
    String broken = "\u00c3\u00a9t\u00c3\u00a9 en mer. ".repeat(2_000);
    assertThat(
            TextNormalizer.forDocument(broken, MediaType.HTML)
                .normalize("\u00c3\u00a9", false)
                .text())
        .isEqualTo("\u00e9");
  }
}
