package dev.winnow.bench.rules;

import dev.winnow.core.Extraction;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many labelled lines rules know, by label. Not thread-safe. */
final class LineRecall {

  /** Weight from which a rule knows a line. */
  private static final double KNOWN = 0.5;

  /**
   * The kinds that the field notes show wordings of; whatever else is no content is reported apart.
   */
  private static final Set<String> SHOWN =
      Set.of(
          BlockKind.CREDIT.label(),
          BlockKind.RELATED.label(),
          BlockKind.PAYWALL.label(),
          BlockKind.NEWSLETTER.label(),
          BlockKind.SHARE.label(),
          BlockKind.COMMENT_FORM.label(),
          BlockKind.COOKIE_NOTICE.label(),
          BlockKind.AGENCY.label(),
          BlockKind.ADVERTISEMENT.label(),
          BlockKind.BREADCRUMB.label(),
          BlockKind.APP_PROMPT.label(),
          BlockKind.CORRECTION.label());

  /** The shapes that carry what rules know from one line to others. */
  private static final Set<String> CARRIED =
      Set.of("structure/section", "structure/rest", "structure/notice");

  private static final String CONTENT = "content";

  private static final class Count {
    int lines;
    int byRules;
    int withGroups;
    int gone;
  }

  private final Map<String, Count> byLabel = new TreeMap<>();
  private final List<String> missed = new ArrayList<>();
  private int lacking;

  /** A line whose record is not there, or says something else. */
  void addLacking() {
    lacking++;
  }

  /** What is known of one line, in characters. */
  private static final class Line {
    private final LineMark mark;
    private final int from;
    private final int to;
    private double words;
    private double rules;
    private double groups;
    private double gone;
    private boolean named;

    Line(LineMark mark, int from, int to) {
      this.mark = mark;
      this.from = from;
      this.to = to;
    }

    void add(TextBlock block, List<Evidence> evidence, boolean kept) {
      int start = Math.max(from, block.span().start());
      int end = Math.min(to, block.span().end());
      if (start >= end) {
        return;
      }
      double share = end - start;
      words += share;
      boolean known = isKnown(evidence);
      named |= known && isOfKind(evidence, mark.label());
      rules += known ? share : 0;
      groups += known || isCarried(evidence) ? share : 0;
      gone += kept ? 0 : share;
    }
  }

  /**
   * Counts a line: rules know it if they know half of it, or the part that is what it is called.
   *
   * @param from index of its first character in the record's text
   * @param to index behind its last one
   */
  void add(LineMark mark, Extraction.Extracted article, String text, int from, int to) {
    Line line = new Line(mark, from, to);
    for (Decision decision : article.decisions()) {
      line.add(decision.block(), decision.evidence(), decision.kept());
    }
    add(line, text);
  }

  /** Counts a line of a record that holds no article; all of it is gone. */
  void add(LineMark mark, RuleLook look, String text, int from, int to) {
    Line line = new Line(mark, from, to);
    for (int block = 0; block < look.blocks().size(); block++) {
      line.add(look.blocks().get(block), look.evidence().get(block), false);
    }
    add(line, text);
  }

  private void add(Line line, String text) {
    LineMark mark = line.mark;
    Count count = byLabel.computeIfAbsent(mark.label(), label -> new Count());
    count.lines++;
    boolean caught = line.named || (line.words > 0 && 2 * line.rules >= line.words);
    count.byRules += caught ? 1 : 0;
    count.withGroups += caught || (line.words > 0 && 2 * line.groups >= line.words) ? 1 : 0;
    count.gone += line.words > 0 && 2 * line.gone >= line.words ? 1 : 0;
    if (mark.label().equals(CONTENT) == caught) {
      missed.add(
          String.join(
              "\t", mark.label(), mark.dump(), mark.id(), String.valueOf(mark.line()), text));
    }
  }

  private static boolean isKnown(List<Evidence> evidence) {
    for (Evidence known : evidence) {
      if (known instanceof Evidence.RuleHit hit
          && hit.weight() >= KNOWN
          && hit.kind().fate() != Fate.TEXT) {
        return true;
      }
    }
    return false;
  }

  /** Whether a rule takes the block for what the line is: a caption's line ends in its credit. */
  private static boolean isOfKind(List<Evidence> evidence, String label) {
    for (Evidence known : evidence) {
      if (known instanceof Evidence.RuleHit hit
          && hit.weight() >= KNOWN
          && hit.kind().label().equals(label)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what a rule knows of a heading or of the lines around reaches the block. */
  private static boolean isCarried(List<Evidence> evidence) {
    for (Evidence known : evidence) {
      if (known instanceof Evidence.Shape shape
          && CARRIED.contains(shape.source())
          && shape.weight() >= KNOWN) {
        return true;
      }
    }
    return false;
  }

  /** The table, a line for each label; then, if asked for, the lines missed. */
  List<String> report(boolean showMissed) {
    List<String> lines = new ArrayList<>();
    if (lacking > 0) {
      lines.add(lacking + " lines are not in these dumps");
    }
    lines.add(row("label", "lines", "rules", "share", "and groups", "gone"));
    Count shown = new Count();
    Count others = new Count();
    byLabel.forEach(
        (label, count) -> {
          lines.add(row(label, count));
          if (!label.equals(CONTENT)) {
            add(SHOWN.contains(label) ? shown : others, count);
          }
        });
    lines.add(row("shown kinds", shown));
    lines.add(row("other boilerplate", others));
    if (showMissed) {
      lines.addAll(missed);
    }
    return lines;
  }

  private static void add(Count sum, Count count) {
    sum.lines += count.lines;
    sum.byRules += count.byRules;
    sum.withGroups += count.withGroups;
    sum.gone += count.gone;
  }

  private static String row(String label, Count count) {
    double share = count.lines == 0 ? 0 : (double) count.byRules / count.lines;
    return row(
        label,
        String.valueOf(count.lines),
        String.valueOf(count.byRules),
        String.format(Locale.ROOT, "%.3f", share),
        String.valueOf(count.withGroups),
        String.valueOf(count.gone));
  }

  private static String row(String label, String... cells) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-18s", label));
    for (String cell : cells) {
      row.append(String.format(Locale.ROOT, "%11s", cell));
    }
    return row.toString();
  }
}
