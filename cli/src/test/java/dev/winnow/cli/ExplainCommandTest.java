package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

  private static final String DUMP =
      """
      {"id":"a","url":"https://example.org/a","text":"The ferry left at noon."}
      {"id":"b","text":"The mill ground its first flour."}
      {"id":"c","path":"missing.html"}
      """;

  @Test
  void theFirstDocumentIsShownBlockByBlock() {
    CommandRun run = CommandRun.withInput(DUMP, "explain", "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("id            a\n", "url           https://example.org/a\n")
        .containsPattern("(?m)^\\+ body +\\d\\.\\d\\d  The ferry left at noon\\.$")
        .containsPattern("(?m)^ {21,22}\\* .+$")
        .containsPattern("(?m)^\\+ in the text +1 block +5 words$")
        .doesNotContain("The mill", "\u001b");
  }

  @Test
  void anotherDocumentIsFoundByItsId() {
    CommandRun run = CommandRun.withInput(DUMP, "explain", "--id", "b", "-");

    assertThat(run.out()).contains("The mill ground").doesNotContain("The ferry");
  }

  @Test
  void aMissingIdFails() {
    CommandRun run = CommandRun.withInput(DUMP, "explain", "--id", "x", "-");

    assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILED);
    assertThat(run.err()).isEqualTo("winnow: no document with the id x\n");
  }

  @Test
  void aRejectedDocumentSaysWhy() {
    CommandRun run = CommandRun.withInput(DUMP, "explain", "--id", "c", "-");

    assertThat(run.exitCode()).isEqualTo(ExitCodes.SOME_REJECTED);
    assertThat(run.err()).contains("rejected c: unreadable: stdin:3: missing.html: no such file");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void coloursFollowTheTerminalAndTheOption() {
    byte[] input = DUMP.getBytes(StandardCharsets.UTF_8);
    Console.Terminal plain = new Console.Terminal(true, true, 80, false);
    Console.Terminal coloured = new Console.Terminal(true, true, 80, true);

    assertThat(CommandRun.on(coloured, input, "explain", "-").out()).contains("\u001b[32m");
    assertThat(CommandRun.on(plain, input, "explain", "-").out()).doesNotContain("\u001b");
    assertThat(CommandRun.on(plain, input, "explain", "--color", "always", "-").out())
        .contains("\u001b[32m");
    assertThat(CommandRun.on(coloured, input, "explain", "--color=never", "-").out())
        .doesNotContain("\u001b");
  }

  @Test
  void linesFitIntoTheTerminal() {
    String text = "The ferry left at noon and came back at dusk with the mail. ".repeat(5);
    Console.Terminal narrow = new Console.Terminal(true, true, 50, false);

    CommandRun run =
        CommandRun.on(
            narrow, text.getBytes(StandardCharsets.UTF_8), "explain", "--in", "text", "-");

    assertThat(run.lines().stream().filter(line -> line.startsWith("+ body"))).isNotEmpty();
    assertThat(run.lines().stream().takeWhile(line -> !line.startsWith("confidence")))
        .allMatch(line -> line.length() <= 50);
  }
}
