package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanCommandTest {

  private static final String LINE = "{\"id\":\"%s\",\"text\":\"The ferry %s left at noon.\"}\n";

  @TempDir private Path folder = Path.of("");

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void aTextFileBecomesOneRecordWithItsPathAsId() throws IOException {
    Path file = write("ferry.txt", "Ferry returns\n\nThe ferry left at noon.\n");

    CommandRun run = CommandRun.of("clean", "-q", file.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(1);
    assertThat(run.out())
        .startsWith("{\"id\":\"" + file + "\",")
        .contains("The ferry left at noon.")
        .endsWith("}\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void articlesOfOnePageBecomeRecordsOfTheirOwnWhereAsked() throws IOException {
    String story =
        "<article><h1>%1$s</h1><div class=byline>By Ana Pell</div><p>%1$s: "
            + "the wall stood by the harbour all night. ".repeat(6)
            + "</p><p>%1$s again: "
            + "the goats stood by the quarry all day. ".repeat(6)
            + "</p></article>";
    Path file =
        write(
            "page.html",
            "<title>A wall that held</title>"
                + story.formatted("A wall that held")
                + story.formatted("Goats at work today"));

    CommandRun one = CommandRun.of("clean", "-q", file.toString());
    CommandRun two = CommandRun.of("clean", "--split-articles", file.toString());
    CommandRun text =
        CommandRun.of("clean", "-q", "--split-articles", "--out-format", "text", file.toString());

    assertThat(one.lines()).hasSize(1);
    assertThat(two.lines()).hasSize(2);
    assertThat(two.lines().get(1)).startsWith("{\"id\":\"" + file + "#2\",");
    assertThat(two.err()).contains("1 document: 2 articles, 0 rejected");
    assertThat(text.out()).contains("A wall that held", "\f\n", "Goats at work today");
  }

  @Test
  void keysComeInTheDocumentedOrder() {
    CommandRun run =
        CommandRun.withInput(
            "{\"id\":\"1\",\"url\":\"https://example.org/a\",\"text\":\"Noon.\",\"n\":1}",
            "clean",
            "-");

    assertThat(run.out())
        .matches(
            "(?s)\\{\"id\":\"1\",\"url\":\"https://example.org/a\".*\"authors\":\\[.*\"agencies\":\\["
                + ".*\"keywords\":\\[.*\"truncated\":.*\"text\":.*\"wordCount\":.*\"captions\":\\["
                + ".*\"corrections\":\\[.*\"comments\":\\[.*\"quality\":\\{\"confidence\":.*"
                + "\"blocksKept\":.*\"blocksRemoved\":.*\"wordsRemoved\":.*\"removed\":\\[.*"
                + "\"repairs\":\\[.*\"source\":\\{\"n\":1\\},\"winnow\":\\{\"version\":.*"
                + "\"rules\":.*\"model\":.*");
  }

  @Test
  void theTraceCanBeLeftOut() {
    String input = "{\"text\":\"The ferry left at noon.\"}";

    assertThat(CommandRun.withInput(input, "clean", "-").out())
        .contains("\"removed\":", "\"repairs\":");
    assertThat(CommandRun.withInput(input, "clean", "--trace", "-").out()).contains("\"removed\":");
    assertThat(CommandRun.withInput(input, "clean", "--no-trace", "-").out())
        .doesNotContain("\"removed\":", "\"repairs\":")
        .contains("\"captions\":[]");
  }

  @Test
  void whatADumpCarriesAlongComesBackExactly() {
    String source =
        "{\"big\":123456789012345678901234567890,\"small\":0.10,\"exact\":1.00000000000000000001,"
            + "\"list\":[1,[2,{\"a\":null}],true],\"map\":{\"z\":\"é\",\"a\":{}},\"none\":null}";

    CommandRun run =
        CommandRun.withInput(
            "{\"id\":7,\"text\":\"Noon.\"," + source.substring(1) + "\n", "clean", "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("{\"id\":\"7\",").contains("\"source\":" + source + ",");
  }

  @Test
  void halfSurrogatesBecomeReplacementCharacters() {
    CommandRun run =
        CommandRun.withInput(
            "{\"id\":\"a\\ud800b\",\"text\":\"Noon \\ud83d\\ude00 struck.\",\"x\":\"\\udc00\"}",
            "clean",
            "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"id\":\"a\uFFFDb\"", "\"x\":\"\uFFFD\"", "\uD83D\uDE00");
  }

  @Test
  void charactersOutsideOfTheBasicPlaneAreWrittenAsThemselves() {
    String many = "x" + "\uD83D\uDE00".repeat(20_000);

    CommandRun run =
        CommandRun.withInput(
            "{\"id\":\"" + many + "\",\"text\":\"Noon.\"}", "clean", "--in", "jsonl", "-");

    assertThat(run.out()).startsWith("{\"id\":\"" + many + "\",");
  }

  @Test
  void anyNumberOfJobsGivesTheSameBytes() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      lines.append(i % 7 == 3 ? "{broken\n" : String.format(Locale.ROOT, LINE, i, "№ " + i));
    }
    Path dump = write("dump.jsonl", lines.toString());

    CommandRun one = CommandRun.of("clean", "--jobs", "1", dump.toString());
    CommandRun four = CommandRun.of("clean", "--jobs", "4", dump.toString());

    assertThat(one.exitCode()).isEqualTo(ExitCodes.SOME_REJECTED);
    assertThat(four.exitCode()).isEqualTo(ExitCodes.SOME_REJECTED);
    assertThat(four.out()).isEqualTo(one.out());
    assertThat(one.lines()).hasSize(2_000 - 286);
  }

  @Test
  void recordsDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    String input = "{\"id\":\"I\",\"text\":\"The ISLAND ferry left at noon.\"}";
    String expected = CommandRun.withInput(input, "clean", "-").out();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(CommandRun.withInput(input, "clean", "-").out()).isEqualTo(expected);
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(CommandRun.withInput(input, "clean", "--in", "jsonl", "-").out())
          .isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void badLinesAreRejectedWithTheirPlaceAndTheRestGoesOn() throws IOException {
    String lines =
        """
        \uFEFF{"id":"1","text":"Noon."}\r
        \r
        {"id":"2","text":"cut
        [1]
        {"id":"4","title":"neither"}
        {"id":"5","path":"missing.html"}
        {"id":{},"text":"Noon."}
        {"id":"8","text":"Noon."} {}
        {"text":"Noon."}""";
    Path dump = write("dump.jsonl", lines);

    CommandRun run = CommandRun.of("clean", "-q", dump.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCodes.SOME_REJECTED);
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).startsWith("{\"id\":\"1\",");
    assertThat(run.lines().get(1)).startsWith("{\"id\":\"" + dump + ":9\",");
    List<String> told = run.err().lines().toList();
    assertThat(told).hasSize(6);
    assertThat(told.get(0)).contains(dump + ":3", "malformed", "column");
    assertThat(told.get(1)).contains(dump + ":4", "malformed", "not a JSON object");
    assertThat(told.get(2))
        .contains("rejected 4: malformed: " + dump + ":5: ", "none of html, text and path");
    assertThat(told.get(3))
        .contains("rejected 5: unreadable: " + dump + ":6: missing.html: no such file");
    assertThat(told.get(4)).contains(dump + ":7", "malformed", "\"id\" is not a string");
    assertThat(told.get(5)).contains(dump + ":8", "malformed", "something follows");
  }

  @Test
  void rejectsGoToAFileWithWhatTheDumpSaidOfThem() throws IOException {
    Path rejects = folder.resolve("rejects.jsonl");

    CommandRun run =
        CommandRun.withInput(
            "{\"id\":\"1\",\"url\":\"https://example.org/1\",\"path\":\"nowhere\",\"crawl\":3}\n",
            "clean",
            "-q",
            "--rejects",
            rejects.toString(),
            "-");

    assertThat(run.exitCode()).isEqualTo(ExitCodes.SOME_REJECTED);
    assertThat(run.err()).isEmpty();
    assertThat(rejects)
        .hasContent(
            "{\"id\":\"1\",\"url\":\"https://example.org/1\",\"rejected\":{\"stage\":\"read\","
                + "\"reason\":\"unreadable\",\"detail\":\"stdin:1: nowhere: no such file\"},"
                + "\"source\":{\"crawl\":3}}\n");
  }

  @Test
  void aFolderIsWalkedInTheOrderOfItsPaths() throws IOException {
    write("in/b.txt", "Second.");
    write("in/a/z.html", "<p>First.</p>");
    write("in/a.txt", "Zeroth.");
    write("in/.hidden.txt", "Never.");
    write("in/.git/x.txt", "Never.");
    write("in/c.jsonl", "{\"id\":\"line\",\"path\":\"a/z.html\"}\n");
    Files.write(folder.resolve("in/d.html.gz"), gzip("<html><p>Packed.</p></html>"));
    Files.write(folder.resolve("in/e.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0});

    CommandRun run = CommandRun.of("clean", "-q", folder + "/in/");

    assertThat(run.lines().stream().map(line -> line.split("\"", -1)[3].replace(folder + "/", "")))
        .containsExactly("in/a.txt", "in/a/z.html", "in/b.txt", "line", "in/d.html.gz");
    assertThat(run.out()).contains("\"text\":\"Packed.\"");
    assertThat(run.err()).contains("in/e.png: binary: it is a PNG image");
    assertThat(run.exitCode()).isEqualTo(ExitCodes.SOME_REJECTED);
  }

  @Test
  void packedLinesAreReadFromTheStandardInput() throws IOException {
    String dump = String.format(Locale.ROOT, LINE, "1", "A") + LINE.formatted("2", "B");

    CommandRun run = CommandRun.on(Console.Terminal.NONE, gzip(dump), "clean", "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(2);
  }

  @Test
  void theKindOfInputCanBeForced() {
    String page = "<!DOCTYPE html><p>Noon.</p>";

    assertThat(CommandRun.withInput(page, "clean", "-").out()).contains("\"text\":\"Noon.\"");
    assertThat(CommandRun.withInput(page, "clean", "--in", "text", "-").out())
        .contains("\"text\":\"<!DOCTYPE html><p>Noon.</p>\"");
    assertThat(CommandRun.withInput(page, "clean", "--in", "jsonl", "-").err())
        .contains("stdin:1", "malformed");
  }

  @Test
  void textAndMarkdownPutAFormFeedBetweenRecords() {
    String dump = LINE.formatted("1", "A") + LINE.formatted("2", "B");

    CommandRun text = CommandRun.withInput(dump, "clean", "--out-format", "text", "-");
    CommandRun markdown = CommandRun.withInput(dump, "clean", "--out-format", "markdown", "-");

    assertThat(text.out()).isEqualTo("The ferry A left at noon.\n\f\nThe ferry B left at noon.\n");
    assertThat(markdown.out()).contains("The ferry A left at noon.\n\f\n").endsWith("noon.\n");
  }

  @Test
  void anOutputFileAppearsAsAWhole() throws IOException {
    Path out = write("out.jsonl", "what was there before");

    CommandRun run =
        CommandRun.withInput(LINE.formatted("1", "A"), "clean", "-", "-o", out.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(out).content().startsWith("{\"id\":\"1\"").endsWith("}\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(out);
    }
  }

  @Test
  void anInterruptedRunLeavesTheOutputFileAsItWas() throws IOException {
    Path out = write("out.jsonl", "what was there before");
    InputStream failing =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("planted");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            return read();
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            failing,
            new ByteArrayOutputStream(),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Console.Terminal.NONE);

    assertThat(Main.run(console, "clean", "-", "-o", out.toString())).isEqualTo(ExitCodes.FAILED);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("planted");
    assertThat(out).hasContent("what was there before");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(out);
    }
  }

  @Test
  void whatCannotBeReadOrWrittenFailsBeforeAnyWork() {
    CommandRun missing = CommandRun.of("clean", "-", folder + "/missing.html");
    CommandRun nowhere = CommandRun.of("clean", "-", "-o", folder + "/no/such/out.jsonl");

    assertThat(missing.exitCode()).isEqualTo(ExitCodes.FAILED);
    assertThat(missing.err()).contains("missing.html: no such file or folder");
    assertThat(nowhere.exitCode()).isEqualTo(ExitCodes.FAILED);
    assertThat(nowhere.err()).contains("its folder does not exist");
  }

  @Test
  void aClosedPipeEndsQuietlyAndAFullDiskDoesNot() {
    assertThat(cleanInto("Broken pipe").exitCode()).isEqualTo(ExitCodes.OUTPUT_CLOSED);
    assertThat(cleanInto("Broken pipe").err()).isEmpty();
    assertThat(cleanInto("No space left on device").exitCode()).isEqualTo(ExitCodes.FAILED);
    assertThat(cleanInto("No space left on device").err())
        .isEqualTo("winnow: writing failed: No space left on device\n");
  }

  private static CommandRun cleanInto(String error) {
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(error);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream in =
        new ByteArrayInputStream(LINE.formatted("1", "A").getBytes(StandardCharsets.UTF_8));
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code = Main.run(new Console(in, out, errors, Console.Terminal.NONE), "clean", "-");
    return new CommandRun(code, "", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aWrongCommandLineIsAUsageError() throws IOException {
    Path dump = write("dump.jsonl", "");

    assertUsage("none of body, heading", "clean", "--keep", "nonsense", "-");
    assertUsage("none of precision, balanced, recall", "clean", "--focus", "Precision", "-");
    assertUsage(
        "both kept and removed: caption", "clean", "--keep=caption", "--remove=caption", "-");
    assertUsage("INPUT", "clean");
    assertUsage("--jobs", "clean", "--jobs", "0", "-");
    assertUsage("both input and output", "clean", dump.toString(), "-o", dump.toString());
    assertUsage("cannot go to one file", "clean", "-", "-o", "x", "--rejects", "x");
    assertUsage("which command", new String[0]);
    assertUsage("Unknown option", "clean", "--colour", "-");
  }

  private static void assertUsage(String message, String... args) {
    CommandRun run = CommandRun.of(args);
    assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anEmptyInputGivesNothingAndIsNoFailure() throws IOException {
    Path dump = write("dump.jsonl", "\n \r\n");

    CommandRun run = CommandRun.of("clean", dump.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("0 documents");
  }

  @Test
  void theSummaryCountsWhatHappened() {
    CommandRun run =
        CommandRun.withInput("{\"text\":\"One two three.\"}\n{}\n", "clean", "--in", "jsonl", "-");

    assertThat(run.err())
        .contains(
            "2 documents: 1 article, 1 rejected",
            "reasons: malformed 1",
            "words: 3 kept, 0 removed")
        .containsPattern(", \\d+ kB in \\d+\\.\\d s \\(");
  }

  @Test
  void anObjectThatIsNotClosedIsToldWithoutTheParsersSettings() {
    CommandRun run =
        CommandRun.withInput("{\"id\":\"1\",\"text\":\"x\"", "clean", "-q", "--in=jsonl", "-");

    assertThat(run.err()).contains("rejected stdin:1: malformed: column ").endsWith("for Object\n");
  }

  @Test
  void whatComesOutOfADumpCannotSteerTheTerminal() {
    CommandRun run =
        CommandRun.withInput("{\"id\":\"a\\u001b[2Jb\\nc\"}", "clean", "-q", "--in", "jsonl", "-");

    assertThat(run.err()).startsWith("winnow: rejected a\uFFFD[2Jb c: malformed: ").hasLineCount(1);
  }

  @Test
  void progressIsShownOnATerminalOnly() {
    Console.Terminal terminal = new Console.Terminal(false, true, 80, true);
    byte[] input = LINE.formatted("1", "A").getBytes(StandardCharsets.UTF_8);

    assertThat(CommandRun.on(Console.Terminal.NONE, input, "clean", "-").err())
        .doesNotContain("\u001b");
    assertThat(CommandRun.on(terminal, input, "clean", "-").err()).contains("1 document:");
  }

  @Test
  void helpAndVersionGoToTheStandardOutput() {
    CommandRun help = CommandRun.of("clean", "--help");
    CommandRun version = CommandRun.of("--version");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("--rejects", "newsletter");
    assertThat(CommandRun.of("--help").out()).contains("Exit codes", "141");
    assertThat(version.out()).matches("winnow \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
  }
}
