package dev.winnow.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.bench.Bench;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.score.BlockModel;
import dev.winnow.core.score.LineScorer;
import dev.winnow.core.source.RawDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainTextCommandTest {

  private static final int PAGES = 24;

  @Test
  void modelsAreLearntJudgedAndWritten(@TempDir Path folder) throws IOException {
    Path collection = collection(folder);
    Path residues = residues(folder);

    String out =
        run(
            "train-text",
            collection.toString(),
            "--residues",
            residues.toString(),
            "--taught",
            collection.toString(),
            "--out",
            folder.toString(),
            "--folds",
            "2",
            "--trees",
            "20",
            "--depth",
            "3",
            "--date",
            "2026-01-02");

    assertThat(out)
        .contains(
            // One true text of three is learnt from on one line, too, and in disguise.
            28 * PAGES + 2 * PAGES / 3 + " dumps to learn from",
            "fold 2 of 2",
            "invented, out of fold",
            "page-RUN_ON article",
            "invented in disguise, out of fold",
            "words lost");
    BlockModel pages = read(folder.resolve("text-pages.model"));
    assertThat(pages.net()).isPresent();
    assertThat(pages.origin())
        .containsEntry("date", "2026-01-02")
        .containsKeys("residue-tool.jsonl", "taught-invented");
    LineScorer scorer =
        new LineScorer(
            read(folder.resolve("text-shapes.model")),
            pages,
            read(folder.resolve("text-residues.model")));
    Winnow winnow = Winnow.builder().textScorer(scorer).build();
    assertThat(winnow.clean(RawDocument.text("new", text(99))))
        .isInstanceOfSatisfying(
            Extraction.Extracted.class,
            article -> assertThat(article.record().text()).contains("harbour of place 99"));
  }

  @Test
  void dumpsOfEachShapeAreScored(@TempDir Path folder) throws IOException {
    Path collection = collection(folder);

    String out = run("dumps", collection.toString(), "--residues", residues(folder).toString());

    assertThat(out)
        .contains("page all", "(" + PAGES + ")", "tool article", "clean texts", "words lost");
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine command = Bench.commandLine().setOut(new PrintWriter(out));
    assertThat(command.execute(arguments)).as(out::toString).isZero();
    return out.toString();
  }

  private static BlockModel read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return BlockModel.read(in);
    }
  }

  private static Path collection(Path folder) throws IOException {
    Path collection = Files.createDirectories(folder.resolve("invented"));
    StringBuilder pages = new StringBuilder();
    StringBuilder truths = new StringBuilder();
    for (int i = 0; i < PAGES; i++) {
      String page =
          "<html><body><nav><p>Menu</p><p>Home</p><p>Contact</p></nav><p>"
              + text(i).replace("\n", "</p><p>")
              + "</p><p>Subscribe</p><p>Imprint</p></body></html>";
      Files.writeString(collection.resolve(i + ".html"), page, StandardCharsets.UTF_8);
      pages.append(
          "{\"id\": \"%d\", \"url\": \"https://site%d.example/a\", \"path\": \"%d.html\"}\n"
              .formatted(i, i, i));
      truths.append(
          "{\"id\": \"%d\", \"page_type\": \"article\", \"text\": \"%s\"}\n"
              .formatted(i, text(i).replace("\n", "\\n")));
    }
    Files.writeString(collection.resolve("pages.jsonl"), pages, StandardCharsets.UTF_8);
    Files.writeString(collection.resolve("truth.jsonl"), truths, StandardCharsets.UTF_8);
    return collection;
  }

  private static Path residues(Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < PAGES; i++) {
      lines.append(
          "{\"id\": \"%d\", \"text\": \"%s\\nSubscribe\"}\n"
              .formatted(i, text(i).replace("\n", "\\n")));
    }
    Path file = folder.resolve("tool.jsonl");
    Files.writeString(file, lines, StandardCharsets.UTF_8);
    return file;
  }

  private static String text(int number) {
    return ("The harbour of place %d was full of boats that evening, and each of them had a lamp.\n"
            + "Nobody could say, when it was counted, why there was one lamp more than boats %d,"
            + " and those who had counted them agreed to count them again in the morning.")
        .formatted(number, number + 1);
  }
}
