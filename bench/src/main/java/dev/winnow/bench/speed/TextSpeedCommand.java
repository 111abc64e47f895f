package dev.winnow.bench.speed;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.winnow.bench.Cleaners;
import dev.winnow.bench.data.Page;
import dev.winnow.bench.data.PageCollection;
import dev.winnow.bench.text.Linearizer;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.source.RawDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Times the cleaning of text dumps against splitting them into lines and words, in turns. */
@Command(
    name = "text-speed",
    description = "Times cleaning of text beside splitting it into lines and words with ICU4J.",
    mixinStandardHelpOptions = true)
public final class TextSpeedCommand implements Callable<Integer> {

  private static final double MEGABYTE = 1e6;
  private static final double SECOND = 1e9;

  @Parameters(arity = "1..*", paramLabel = "COLLECTION", description = "Folders of pages.")
  private List<Path> collections = new ArrayList<>();

  @Option(names = "--rounds", paramLabel = "N", description = "Default ${DEFAULT-VALUE}.")
  private int rounds = 5;

  @Mixin private Cleaners cleaners = new Cleaners();

  @Spec private @Nullable CommandSpec spec;

  /** Lines by the line feed, words by UAX 29: the yardstick. */
  static final Task SPLIT =
      page -> {
        String text = new String(page.bytes(), StandardCharsets.UTF_8);
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        int count = 0;
        for (String line : text.split("\n", -1)) {
          words.setText(line);
          while (words.next() != BreakIterator.DONE) {
            count += words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
          }
        }
        return count;
      };

  /** The whole way from the bytes of a text to its record. */
  static Task clean(Winnow winnow) {
    return page -> {
      RawDocument document =
          RawDocument.text(page.id(), new String(page.bytes(), StandardCharsets.UTF_8));
      Extraction extraction =
          winnow.clean(page.url().isEmpty() ? document : document.withUrl(page.url()));
      return extraction instanceof Extraction.Extracted extracted
          ? extracted.record().wordCount()
          : 0;
    };
  }

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("not started by picocli");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<LoadedPage> texts = new ArrayList<>();
    for (Path folder : collections) {
      for (Page page : PageCollection.read(folder).pages()) {
        byte[] bytes = Linearizer.linearize(page.bytes()).getBytes(StandardCharsets.UTF_8);
        texts.add(new LoadedPage(page.id(), page.url().orElse(""), bytes));
      }
    }
    double megabytes = texts.stream().mapToLong(text -> text.bytes().length).sum() / MEGABYTE;
    Task clean = clean(cleaners.create());
    Round.run(texts, 1, SPLIT);
    Round.run(texts, 1, clean);
    for (int i = 0; i < rounds; i++) {
      double split = Round.run(texts, 1, SPLIT).cpuNanos() / SECOND;
      double cleaned = Round.run(texts, 1, clean).cpuNanos() / SECOND;
      out.println(
          String.format(
              Locale.ROOT,
              "%.1f MB: split %.1f MB/s, clean %.1f MB/s a core, %.2f times its processor time",
              megabytes,
              megabytes / split,
              megabytes / cleaned,
              cleaned / split));
      out.flush();
    }
    return 0;
  }
}
