package dev.winnow.bench.languages;

import dev.winnow.bench.data.PageCollection;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares winnow's guess of a text's language with Apache OpenNLP's language detector. */
@Command(
    name = "languages",
    description = "Compares how well the language of texts is told with Apache OpenNLP's detector.",
    mixinStandardHelpOptions = true)
public final class LanguagesCommand implements Callable<Integer> {

  /**
   * Beginnings of true texts that are tried, in characters: a line, a sentence or two, a teaser.
   */
  private static final int[] BEGINNINGS = {60, 200, 1_000};

  /** Texts before the clock is looked at, so that both run compiled. */
  private static final int WARM_UP = 300;

  private static final double MILLION = 1e6;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  @Parameters(
      arity = "0..*",
      paramLabel = "COLLECTION",
      description = "Folders of pages; without any, the invented sentences alone.")
  private List<Path> collections = new ArrayList<>();

  @Option(
      names = "--confidence",
      paramLabel = "C",
      description =
          "Also OpenNLP with answers below this confidence left out; default ${DEFAULT-VALUE}.")
  private double confidence = 0.5;

  @Option(names = "--wrong", description = "List the texts whose language is told wrong.")
  private boolean wrong;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("not started by picocli");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Identifier> identifiers = load(out);
    Map<String, List<LanguageSample>> sets = new LinkedHashMap<>();
    for (LanguageSample sample : LanguageSamples.invented()) {
      sets.computeIfAbsent(sample.set(), name -> new ArrayList<>()).add(sample);
    }
    for (Path folder : collections) {
      PageCollection collection = PageCollection.read(folder);
      List<LanguageSample> declared =
          plausible(LanguageSamples.declared(collection), identifiers, out);
      for (int length : BEGINNINGS) {
        String name = collection.name() + ", first " + length;
        sets.put(name, declared.stream().map(sample -> sample.first(length, name)).toList());
      }
      sets.put(collection.name() + ", whole texts", declared);
    }
    warmUp(sets, identifiers);
    sets.forEach((name, samples) -> report(name, samples, identifiers, out));
    return 0;
  }

  private List<Identifier> load(PrintWriter out) throws IOException {
    long start = System.nanoTime();
    Identifier winnow = new WinnowIdentifier();
    winnow.identify("");
    long loaded = System.nanoTime();
    OpenNlpIdentifier library = OpenNlpIdentifier.load(0);
    library.identify("");
    long end = System.nanoTime();
    describe(winnow, loaded - start, out);
    describe(library, end - loaded, out);
    return List.of(winnow, library, library.from(confidence));
  }

  private static void describe(Identifier identifier, long nanos, PrintWriter out) {
    out.println(
        String.format(
            Locale.ROOT,
            "%s: loaded in %.0f ms, %.3f MB",
            identifier.name(),
            nanos / MILLION,
            identifier.bytes() / MILLION));
  }

  /** Leaves out pages of which both say that they are written in another language than declared. */
  private static List<LanguageSample> plausible(
      List<LanguageSample> declared, List<Identifier> identifiers, PrintWriter out) {
    List<LanguageSample> plausible = new ArrayList<>();
    for (LanguageSample sample : declared) {
      String first = identifiers.get(0).identify(sample.text());
      String second = identifiers.get(1).identify(sample.text());
      if (first.equals(second) && !first.isEmpty() && !first.equals(sample.language())) {
        out.println(
            sample.set()
                + " "
                + sample.id()
                + ": left out, declares "
                + sample.language()
                + ", both tell "
                + first);
      } else {
        plausible.add(sample);
      }
    }
    return plausible;
  }

  private static void warmUp(Map<String, List<LanguageSample>> sets, List<Identifier> identifiers) {
    for (Identifier identifier : identifiers) {
      sets.values().stream()
          .flatMap(List::stream)
          .limit(WARM_UP)
          .forEach(sample -> identifier.identify(sample.text()));
    }
  }

  private void report(
      String name, List<LanguageSample> samples, List<Identifier> identifiers, PrintWriter out) {
    out.println(name);
    for (Identifier identifier : identifiers) {
      List<String> answers = new ArrayList<>();
      long start = CLOCK.getCurrentThreadCpuTime();
      samples.forEach(sample -> answers.add(identifier.identify(sample.text())));
      long time = CLOCK.getCurrentThreadCpuTime() - start;
      LanguageTally tally = new LanguageTally();
      for (int i = 0; i < answers.size(); i++) {
        tally.add(samples.get(i), answers.get(i));
      }
      tally.took(time);
      out.println(String.format(Locale.ROOT, "  %-18s %s", identifier.name(), tally.format()));
      if (wrong) {
        tally.wrong().forEach(line -> out.println("    " + line));
      }
    }
    out.flush();
  }
}
