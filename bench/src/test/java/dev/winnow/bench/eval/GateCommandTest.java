package dev.winnow.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.bench.Bench;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GateCommandTest {

  private static final String PROSE =
      "The harbour of Vell was closed for three days after the storm had torn two cranes from"
          + " their rails.\n\nThe ferry to the islands will not leave before Thursday, the master of"
          + " the harbour said on Monday.\n";

  private final StringWriter out = new StringWriter();

  private int gate(Path corpus, String... options) {
    CommandLine command = Bench.commandLine().setOut(new PrintWriter(out, true));
    String[] arguments = new String[options.length + 3];
    arguments[0] = "gate";
    arguments[1] = "--corpus";
    arguments[2] = corpus.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return command.execute(arguments);
  }

  private static void write(Path folder, String file, String content) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(file), content);
  }

  private static Path corpus(Path folder) throws IOException {
    Path text = folder.resolve("cases/plain");
    write(text, "source.txt", PROSE);
    write(text, "expected.tsv", "1\tbody\n3\tbody|heading\n");
    Path html = folder.resolve("cases/page");
    write(html, "source.html", "<p>" + PROSE.replace("\n\n", "</p><p>") + "</p>");
    write(html, "expected.txt", PROSE);
    Path refused = folder.resolve("cases/refused");
    write(refused, "source.html", "<p>404</p>");
    return folder;
  }

  @Test
  void noFigureOfTheProjectsCorpusIsBelowItsFloor() {
    Path corpus = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../corpus");
    assertThat(corpus.resolve("floors.tsv")).exists();
    assertThat(gate(corpus)).as(out.toString()).isZero();
  }

  @Test
  void whatIsKnownToFailIsLeftOut(@TempDir Path folder) throws IOException {
    Path corpus = corpus(folder);
    write(corpus.resolve("cases/wrong"), "source.html", "<p>" + PROSE + "</p>");
    write(corpus.resolve("cases/wrong"), "expected.txt", "Nothing of the kind.\n");
    write(corpus, "floors.tsv", "html.words.f1\t0.9900\n");
    assertThat(gate(corpus)).isNotZero();
    write(corpus, "known-failures.txt", "# Cases.\nwrong\n");
    assertThat(gate(corpus)).as(out.toString()).isZero();
  }

  @Test
  void aFigureBelowItsFloorFails(@TempDir Path folder) throws IOException {
    Path corpus = corpus(folder);
    write(corpus, "floors.tsv", "text.words.f1\t1.1\n");
    assertThat(gate(corpus)).isNotZero();
    assertThat(out.toString()).contains("text.words.f1", "BELOW");
  }

  @Test
  void raisingNeverLowers(@TempDir Path folder) throws IOException {
    Path corpus = corpus(folder);
    write(corpus, "floors.tsv", "text.words.f1\t1.1\ntext.words.p\t0.2\n");
    gate(corpus, "--raise");
    assertThat(Files.readAllLines(corpus.resolve("floors.tsv")))
        .contains("text.words.f1\t1.1000", "text.words.p\t1.0000", "html.words.f1\t1.0000");
  }

  @Test
  void brokenFloorsAreNamed(@TempDir Path folder) throws IOException {
    Path corpus = corpus(folder);
    write(corpus, "floors.tsv", "text.words.f1 high\n");
    StringWriter errors = new StringWriter();
    CommandLine command = Bench.commandLine().setErr(new PrintWriter(errors, true));
    assertThat(command.execute("gate", "--corpus", corpus.toString())).isNotZero();
    assertThat(errors.toString()).contains("floors.tsv", "text.words.f1 high");
  }
}
