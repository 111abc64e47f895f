package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

  private static final String ARTICLE =
      "The ferry to the island of Vell will sail twice a day from May on, the council said. "
          + "Ada Quill mends the boats.";

  @TempDir private Path folder = Path.of("");
  private Path pack = Path.of("");
  private Path dump = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    pack = folder.resolve("mine.yaml");
    Files.writeString(
        pack,
        """
        pack: mine
        kind: advertisement
        rules:
          - id: socks
            weight: 1.0
            phrase: {start: warm socks}
            hits: [Warm socks for you, WARM SOCKS]
            misses: [Socks, The warm socks]
        """);
    dump = folder.resolve("dump.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      // The articles differ by more than a number, or they would be learnt, too.
      char letter = "abcdefgh".charAt(i);
      lines.append(
          "{\"id\":\"p%d\",\"url\":\"https://vell.example/%d\",\"text\":\"%s\\n%s %d.\\nWarm socks here\"}\n"
              .formatted(
                  i, i, "Story " + letter + " of the quay", "House " + letter + ": " + ARTICLE, i));
    }
    Files.writeString(dump, lines.toString());
  }

  @Test
  void ownRulesRemoveWhatTheyKnow() {
    CommandRun without = CommandRun.of("clean", "-q", dump.toString());
    assertThat(without.out()).contains("mends the boats. 0.\\nWarm socks");
    CommandRun with = CommandRun.of("clean", "-q", "--rules", pack.toString(), dump.toString());
    assertThat(with.out()).contains("\"rule\":\"mine/socks\"").doesNotContain("boats. 0.\\nWarm");
  }

  @Test
  void aBrokenPackIsToldWithItsPlace() throws IOException {
    Files.writeString(pack, "pack: mine\nrules:\n  - {id: a}\n");
    CommandRun run = CommandRun.of("clean", "--rules", pack.toString(), dump.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILED);
    assertThat(run.err()).contains("mine.yaml:3:5: needs a phrase");
  }

  @Test
  void checkTellsFileLineColumnAndReason() throws IOException {
    assertThat(CommandRun.of("rules", "check", pack.toString()).exitCode()).isZero();
    Files.writeString(pack, Files.readString(pack).replace("Socks,", "Warm socks off,"));
    CommandRun run = CommandRun.of("rules", "check", pack.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCodes.SOME_REJECTED);
    assertThat(run.out()).contains("mine.yaml:4:5: error: mine/socks: hits its own miss");
  }

  @Test
  void listShowAndTest() {
    assertThat(CommandRun.of("rules", "list", "--kind", "paywall", "--language", "de").out())
        .contains("paywall/de/vorbehalten\tpaywall")
        .doesNotContain("paywall/en/");
    assertThat(CommandRun.of("rules", "show", "share/en/row").out()).startsWith("  - id: row\n");
    CommandRun hit = CommandRun.of("rules", "test", "--rules", pack.toString(), "Warm socks!");
    assertThat(hit.exitCode()).isZero();
    assertThat(hit.out()).contains("rule mine/socks says advertisement (1.00)");
    assertThat(CommandRun.of("rules", "test", "The mill of Vell").exitCode()).isEqualTo(3);
  }

  @Test
  void newWritesAPackThatChecks() {
    Path fresh = folder.resolve("fresh.yaml");
    assertThat(CommandRun.of("rules", "new", "--host", "vell.example", fresh.toString()).exitCode())
        .isZero();
    assertThat(CommandRun.of("rules", "check", fresh.toString()).err()).contains("0 errors");
    assertThat(CommandRun.of("rules", "new", fresh.toString()).exitCode()).isEqualTo(1);
  }

  @Test
  void learningFindsWhatRepeats() throws IOException {
    Path learnt = folder.resolve("learnt.yaml");
    assertThat(CommandRun.of("rules", "learn", dump.toString(), "-o", learnt.toString()).exitCode())
        .isZero();
    assertThat(Files.readString(learnt)).contains("\"warm socks here\"", "on 8 of 8 pages (100 %)");
    CommandRun clean = CommandRun.of("clean", "-q", "--learn", dump.toString());
    assertThat(clean.out()).contains("\"rule\":\"learnt/vell.example-1\"");
    CommandRun pipe = CommandRun.of("clean", "-q", "--learn", "-");
    assertThat(pipe.exitCode()).isEqualTo(ExitCodes.FAILED);
  }

  @Test
  void impactTellsWhichRecordsWouldChange() {
    CommandRun run = CommandRun.of("rules", "impact", pack.toString(), dump.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("p0\n", "  - Warm socks here  [mine/socks]\n");
    assertThat(run.err()).contains("8 of 8 records would change");
  }

  @Test
  void importWritesPacksAndTellsWhatWasLeftOut() throws IOException {
    Path ftr = Files.createDirectory(folder.resolve("ftr"));
    Files.writeString(ftr.resolve("vell.example.txt"), "body: //main\ntidy: no\n");
    Path out = folder.resolve("packs");
    CommandRun run =
        CommandRun.of("rules", "import", "--from", "ftr", ftr.toString(), "-o", out.toString());
    assertThat(run.out()).contains("1 read, 1 imported", "left out: 1 tidy");
    assertThat(CommandRun.of("rules", "check", out.toString()).exitCode()).isZero();
    assertThat(
            CommandRun.of("rules", "import", "--from", "x", ftr.toString(), "-o", "y").exitCode())
        .isEqualTo(ExitCodes.USAGE);
  }
}
