package dev.winnow.bench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LinearizerTest {

  private static String lines(String html) {
    return Linearizer.linearize(html.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void eachBlockIsALineAndInlineElementsAreNot() {
    assertThat(lines("<nav>Home</nav><p>The <b>tide</b>\n rises<br>again</p>and falls"))
        .isEqualTo("Home\nThe tide rises\nagain\nand falls");
  }

  @Test
  void whatBrowsersHideIsLeftOut() {
    assertThat(
            lines(
                "<head><title>T</title></head><p>a</p><script>x()</script><style>p{}</style>"
                    + "<select><option>o</select><!-- c --><template>t</template>"))
        .isEqualTo("a");
  }

  @Test
  void bytesThatAreNotUtf8AreReadAsDeclared() {
    byte[] page = "<meta charset=iso-8859-1><p>caf\u00e9</p>".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Linearizer.linearize(page)).isEqualTo("caf\u00e9");
  }

  @Test
  void deepNestingAndNothingAtAllAreFine() {
    assertThat(lines("<i>".repeat(50_000) + "deep")).isEqualTo("deep");
    assertThat(lines("")).isEmpty();
  }
}
