package dev.winnow.rules.corpus;

import dev.winnow.core.Extraction.Extracted;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.SourceSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each line of a plain text is: {@code line number TAB label}, one row for every line that is
 * not blank.
 *
 * <p>A label is that of a {@link BlockKind}, or {@code text} (stays in the text, whatever its
 * kind), {@code body} (stays in the text, and not as a heading) or {@code removed} (removed,
 * whatever its kind). Alternatives are separated by {@code |}. A line labelled {@code caption} may
 * hold its credit too.
 *
 * @param byLine labels by line number, from 1
 */
record LineLabels(Map<Integer, String> byLine) {

  /** Of a line that holds content and leftovers. */
  private static final String PARTS = "parts";

  static LineLabels read(Path file) {
    Map<Integer, String> labels = new TreeMap<>();
    for (List<String> row : CorpusFolder.rows(file, 2)) {
      if (labels.put(Integer.valueOf(row.get(0)), row.get(1)) != null) {
        throw new IllegalArgumentException(file + " labels line " + row.get(0) + " twice");
      }
    }
    return new LineLabels(labels);
  }

  /** Labels in the form of the file, as the cleaner sees the lines. */
  static String draft(Extracted result) {
    StringBuilder out = new StringBuilder();
    List<SourceSpan> lines = lines(result.page().source());
    for (int i = 0; i < lines.size(); i++) {
      List<Decision> found = decisionsOn(result, lines.get(i));
      if (!found.isEmpty()) {
        out.append(i + 1).append('\t').append(found.get(0).kind().label()).append('\n');
      }
    }
    return out.toString();
  }

  /** The lines on which the cleaner says something else, one sentence each. */
  List<String> problems(Extracted result) {
    List<String> problems = new ArrayList<>();
    String source = result.page().source();
    List<SourceSpan> lines = lines(source);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).of(source);
      String label = byLine.get(i + 1);
      if (line.isBlank() != (label == null)) {
        problems.add("line " + (i + 1) + (label == null ? " has no label" : " is blank"));
      } else if (label != null) {
        check(i + 1, label, decisionsOn(result, lines.get(i)), line, problems);
      }
    }
    for (int number : byLine.keySet()) {
      if (number < 1 || number > lines.size()) {
        problems.add("there is no line " + number);
      }
    }
    return problems;
  }

  private static void check(
      int number, String label, List<Decision> found, String line, List<String> problems) {
    if (found.isEmpty()) {
      problems.add("line " + number + " is in no block: " + abridged(line));
      return;
    }
    for (String alternative : label.split("\\|", -1)) {
      if (accepts(alternative, found)) {
        return;
      }
    }
    StringBuilder kinds = new StringBuilder();
    for (Decision decision : found) {
      kinds.append(kinds.isEmpty() ? "" : "+").append(decision.kind().label());
      kinds.append(" by ").append(decision.decisive().source());
    }
    problems.add("line " + number + " is " + kinds + ", not " + label + ": " + abridged(line));
  }

  private static boolean accepts(String label, List<Decision> found) {
    if (label.equals(BlockKind.CAPTION.label())) {
      return found.stream().anyMatch(d -> d.kind() == BlockKind.CAPTION)
          && found.stream()
              .allMatch(d -> d.kind() == BlockKind.CAPTION || d.kind() == BlockKind.CREDIT);
    }
    if (label.equals(PARTS)) {
      return found.stream().anyMatch(decision -> decision.fate() == Fate.TEXT)
          && found.stream().anyMatch(decision -> decision.fate() == Fate.REMOVED);
    }
    return found.stream().allMatch(decision -> accepts(label, decision));
  }

  private static boolean accepts(String label, Decision decision) {
    return switch (label) {
      case "text" -> decision.fate() == Fate.TEXT;
      case "body" -> decision.fate() == Fate.TEXT && decision.kind() != BlockKind.HEADING;
      case "removed" -> decision.fate() == Fate.REMOVED;
      default -> {
        BlockKind kind =
            BlockKind.ofLabel(label)
                .orElseThrow(() -> new IllegalArgumentException("no such label: " + label));
        yield decision.kind() == kind;
      }
    };
  }

  /** The lines with this label. */
  List<Integer> linesLabelled(String label) {
    return byLine.entrySet().stream()
        .filter(entry -> entry.getValue().equals(label))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The places of the lines in a text, without their line ends. */
  static List<SourceSpan> lines(String source) {
    List<SourceSpan> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(new SourceSpan(start, i));
        if (c == '\r' && i + 1 < source.length() && source.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    if (start < source.length()) {
      lines.add(new SourceSpan(start, source.length()));
    }
    return lines;
  }

  /** The decisions on the blocks that share characters with a line. */
  static List<Decision> decisionsOn(Extracted result, SourceSpan line) {
    List<Decision> found = new ArrayList<>();
    for (Decision decision : result.decisions()) {
      SourceSpan span = decision.block().span();
      if (span.start() < line.end() && span.end() > line.start()) {
        found.add(decision);
      }
    }
    return found;
  }

  private static String abridged(String line) {
    int longest = 70;
    return line.length() <= longest ? line : line.substring(0, longest) + "…";
  }
}
