package dev.winnow.bench.rules;

import dev.winnow.bench.Cleaners;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.source.RawDocument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how many labelled lines of dumps the rules know. */
@Command(
    name = "rule-recall",
    description = "Counts the labelled lines of dumps that rules alone know, by label.",
    mixinStandardHelpOptions = true)
public final class RuleRecallCommand implements Callable<Integer> {

  /** The samples that come with the bench: rules were made after all of them but the last. */
  private static final List<String> BUNDLED =
      List.of(
          "sample-1.tsv",
          "sample-2.tsv",
          "sample-3.tsv",
          "sample-4.tsv",
          "sample-5.tsv",
          "sample-6.tsv",
          "sample-7.tsv",
          "sample-8.tsv",
          "sample-9.tsv");

  @Parameters(arity = "1..*", paramLabel = "DUMP", description = "Lines of id, url and text.")
  private List<Path> dumps = new ArrayList<>();

  @Option(
      names = "--sample",
      paramLabel = "FILE",
      description = "Labelled lines, as rule-sample draws them; by default those of the bench.")
  private List<Path> samples = new ArrayList<>();

  @Option(
      names = "--missed",
      description = "Print the boilerplate that no rule knows, and the content that one does.")
  private boolean missed;

  @Mixin private Cleaners cleaners = new Cleaners();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    CommandSpec command = spec;
    if (command == null) {
      throw new IllegalStateException("not started by picocli");
    }
    PrintWriter out = command.commandLine().getOut();
    Map<String, DumpRecord> records = new HashMap<>();
    for (DumpRecord record : DumpRecord.readAll(dumps)) {
      records.put(record.dump() + '/' + record.id(), record);
    }
    Knowledge knowledge = cleaners.knowledge();
    Winnow winnow = cleaners.create();
    for (Map.Entry<String, List<LineMark>> sample : samples().entrySet()) {
      LineRecall recall = new LineRecall();
      for (LineMark mark : sample.getValue()) {
        DumpRecord record = records.get(mark.dump() + '/' + mark.id());
        if (record == null || !isSaid(mark, record)) {
          recall.addLacking();
        } else {
          add(mark, record, winnow, knowledge, recall);
        }
      }
      out.println(sample.getKey());
      recall.report(missed).forEach(out::println);
      out.println();
      out.flush();
    }
    return 0;
  }

  private static boolean isSaid(LineMark mark, DumpRecord record) {
    List<String> lines = record.lines();
    return mark.line() <= lines.size()
        && LineMark.hash(lines.get(mark.line() - 1)).equals(mark.hash());
  }

  private static void add(
      LineMark mark, DumpRecord record, Winnow winnow, Knowledge knowledge, LineRecall recall) {
    List<String> lines = record.lines();
    int from = 0;
    for (String before : lines.subList(0, mark.line() - 1)) {
      from += before.length() + 1;
    }
    String line = lines.get(mark.line() - 1);
    int to = from + line.length();
    RawDocument document = RawDocument.text(record.id(), record.text());
    Extraction extraction =
        winnow.clean(record.url().isEmpty() ? document : document.withUrl(record.url()));
    if (extraction instanceof Extraction.Extracted article) {
      recall.add(mark, article, line, from, to);
    } else {
      recall.add(mark, RuleLook.at(record, knowledge), line, from, to);
    }
  }

  private Map<String, List<LineMark>> samples() throws IOException {
    Map<String, List<LineMark>> read = new LinkedHashMap<>();
    for (Path file : samples) {
      read.put(file.toString(), marks(Files.readAllLines(file)));
    }
    if (samples.isEmpty()) {
      for (String name : BUNDLED) {
        try (InputStream in = RuleRecallCommand.class.getResourceAsStream(name)) {
          if (in == null) {
            throw new IOException("there is no " + name);
          }
          read.put(name, marks(readLines(in)));
        }
      }
    }
    return read;
  }

  private static List<String> readLines(InputStream in) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  /** The rows of a sample; lines that begin with {@code #} are for people. */
  static List<LineMark> marks(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(LineMark::parse)
        .toList();
  }
}
