package dev.winnow.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.bench.Bench;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.score.BlockModel;
import dev.winnow.core.score.ModelScorer;
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

class TrainCommandTest {

  private static final int PAGES = 24;

  @Test
  void aModelIsLearntJudgedAndWritten(@TempDir Path folder) throws IOException {
    Path collection = collection(folder);
    Path file = folder.resolve("one.model");

    String out = train(collection, file, "--folds", "3", "--date", "2026-01-02");

    assertThat(out).contains(PAGES + " pages to learn from", "fold 3 of 3", "out of fold");
    BlockModel model = read(file);
    assertThat(model.origin())
        .containsEntry("date", "2026-01-02")
        .containsKeys("collection-invented", "words-f1-invented");
    Winnow winnow = Winnow.builder().pageScorer(new ModelScorer(model)).build();
    byte[] page = page(99).getBytes(StandardCharsets.UTF_8);
    assertThat(winnow.clean(RawDocument.html("new", page)))
        .isInstanceOfSatisfying(
            Extraction.Extracted.class,
            article ->
                assertThat(article.record().text()).contains("harbour").doesNotContain("Menu"));
  }

  @Test
  void theSamePagesAndSeedGiveTheSameFile(@TempDir Path folder) throws IOException {
    Path collection = collection(folder);
    Path one = folder.resolve("one.model");
    Path two = folder.resolve("two.model");

    train(collection, one, "--folds", "0");
    train(collection, two, "--folds", "0");

    assertThat(two).hasSameBinaryContentAs(one);
  }

  @Test
  void aGroupThatIsLeftOutIsNotInTheModel(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("less.model");

    train(
        collection(folder), file, "--folds", "0", "--without", "names", "--without", "text.words");

    assertThat(read(file).features())
        .noneMatch(feature -> feature.startsWith("names."))
        .doesNotContain("text.words")
        .contains("text.sentences");
  }

  private static String train(Path collection, Path file, String... options) {
    StringWriter out = new StringWriter();
    CommandLine command = Bench.commandLine().setOut(new PrintWriter(out));
    String[] arguments = new String[options.length + 10];
    String[] first = {
      "train",
      collection.toString(),
      "--out",
      file.toString(),
      "--trees",
      "8",
      "--depth",
      "3",
      "--epochs",
      "60"
    };
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(options, 0, arguments, first.length, options.length);
    assertThat(command.execute(arguments)).isZero();
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
      Files.writeString(collection.resolve(i + ".html"), page(i));
      pages.append(
          "{\"id\":\"%d\",\"url\":\"https://site%d.example/a\",\"path\":\"%d.html\"}\n"
              .formatted(i, i, i));
      truths.append("{\"id\":\"%d\",\"text\":\"%s\"}\n".formatted(i, text(i).replace("\n", "\\n")));
    }
    Files.writeString(collection.resolve("pages.jsonl"), pages);
    Files.writeString(collection.resolve("truth.jsonl"), truths);
    return collection;
  }

  private static String text(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4 + number % 3; i++) {
      text.append(i == 0 ? "" : "\n")
          .append("On day ")
          .append(i + number)
          .append(" the ferries stayed in the harbour of Ostrand, and nobody knew for how long.");
    }
    return text.toString();
  }

  private static String page(int number) {
    return "<body><nav><ul><li><a href='/'>Menu</a></li><li><a href='/n'>News</a></li></ul></nav><main><p>"
        + text(number).replace("\n", "</p><p>")
        + "</p></main><footer><p>Courier of Ostrand</p><a href='/t'>Terms</a></footer></body>";
  }
}
