package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.article.ArticleRecord;
import dev.winnow.core.article.Caption;
import dev.winnow.core.metadata.MetadataField;
import dev.winnow.core.source.RawDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows is what happens. */
class ReadmeExampleTest {

  private static final Path ROOT = Path.of("..");
  private static final String PACKAGE = "package dev.winnow.rules;\n\n";

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file)).replace("\r\n", "\n");
  }

  @Test
  void theReadmeHoldsTheLibraryExample() throws IOException {
    String example = read("rules/src/test/java/dev/winnow/rules/ReadmeExample.java");

    assertThat(example).startsWith(PACKAGE);
    String shown =
        example
            .substring(PACKAGE.length())
            .replace("import java.io", "import dev.winnow.rules.RulePacks;\nimport java.io");
    assertThat(read("README.md")).contains("```java\n" + shown + "```");
  }

  @Test
  void theLibraryExampleRuns() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      ReadmeExample.main(new String[] {ROOT.resolve("corpus/dumps/puffins.html").toString()});
    } finally {
      System.setOut(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .startsWith("Skerries to count its puffins by ear\n")
        .contains("The puffins of the Skerries will be counted", "COOKIE_NOTICE: We use cookies");
  }

  @Test
  void theRecordThatTheReadmeShowsIsTheDumps() throws IOException {
    String readme = read("README.md");
    String dump = read("corpus/dumps/004_sea-wall_carrow-business.txt");
    Winnow winnow = Winnow.builder().knowledge(RulePacks.bundled()).build();

    Extraction result = winnow.clean(RawDocument.text("004", dump));

    ArticleRecord record = ((Extraction.Extracted) result).record();
    Caption caption = record.captions().get(0);
    String headline = record.metadata().value(MetadataField.HEADLINE).orElseThrow();
    assertThat(readme)
        .contains("\"headline\": \"" + headline + "\"")
        .contains("\"text\": \"" + record.text().substring(0, 40))
        .contains("\"captions\": [{\"text\": \"" + caption.text().orElseThrow().substring(0, 40))
        .contains("\"credit\": \"" + caption.credit().orElseThrow() + "\"");
    assertThat(record.removed())
        .anySatisfy(
            removal ->
                assertThat(readme)
                    .contains(
                        String.format(
                            "{\"kind\": \"%s\", \"rule\": \"%s\", … \"text\": \"%s\"}",
                            removal.kind().label(), removal.rule(), removal.text())));
  }
}
