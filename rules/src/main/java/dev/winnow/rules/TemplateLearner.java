package dev.winnow.rules;

import dev.winnow.core.evidence.Evidence.Reach;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.rules.match.Phrase;
import dev.winnow.rules.match.Where;
import dev.winnow.rules.match.WordLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns the template of each host from a dump that is read twice: lines that stand on many of its
 * pages are no one article's. The first reading counts in sketches, the second keeps what came up
 * often enough; so memory has a bound that does not depend on the dump. Numbers, names and dates
 * may differ from page to page. Not thread-safe; the result does not depend on the order of the
 * pages as long as nothing had to be dropped.
 */
public final class TemplateLearner {

  /** Fewest pages of a host that say a line. */
  private static final int FEWEST_PAGES = 5;

  /** Smallest share of a host's pages that say a line. */
  private static final double LEAST_SHARE = 0.1;

  /** The same for lines with slots for names, which articles may have by chance, too. */
  private static final double LEAST_SHARE_OPEN = 0.3;

  /** How near the top and the end of a page such a line must stand, nearly always. (Lines.) */
  private static final int EDGE = 12;

  private static final double NEARLY_ALWAYS = 0.8;

  /** Rows of the sketch of lines: 2^20 counters each, 16 MB together. */
  private static final int LINE_BITS = 20;

  /** Rows of the sketch of hosts: 2^16 counters each, 1 MB together. */
  private static final int HOST_BITS = 16;

  /** Most lines kept in the second reading; about 1 kB each. */
  private static final int MOST_LINES = 100_000;

  /** Longest line that is learnt. (UTF-16 units.) */
  private static final int LONGEST_LINE = 600;

  private static final int EXAMPLES = 3;
  private static final int MOST_PARTS = 24;
  private static final double WEIGHT = 1;
  private static final double WEIGHT_OPEN = 0.9;

  private final CountMinSketch lines = new CountMinSketch(LINE_BITS);
  private final CountMinSketch hosts = new CountMinSketch(HOST_BITS);
  private final Map<Long, Line> kept = new HashMap<>();
  private final Map<String, Set<String>> contents = new HashMap<>();
  private final Set<String> dateWords = WordLists.dateWords();
  private int dropped;

  /** What is known of a line of a host. */
  private static final class Line {
    final String host;
    final List<String> parts;
    final boolean open;
    final Set<String> texts = new LinkedHashSet<>();
    final Set<String> pages = new LinkedHashSet<>();
    int seen;
    int atEdge;
    int words;

    Line(String host, List<String> parts, boolean open) {
      this.host = host;
      this.parts = parts;
      this.open = open;
    }
  }

  /** Reads a page the first time; pages without a host teach nothing. */
  public void count(String host, List<String> page) {
    if (host.isEmpty()) {
      return;
    }
    hosts.add(LineShape.hash(host, List.of()));
    Set<Long> onPage = new HashSet<>();
    for (String line : page) {
      if (line.length() <= LONGEST_LINE) {
        LineShape shape = LineShape.of(line, dateWords);
        countOnce(host, shape.exact(), onPage);
        countOnce(host, shape.open(), onPage);
      }
    }
  }

  private void countOnce(String host, List<String> parts, Set<Long> onPage) {
    if (!parts.isEmpty()) {
      long hash = LineShape.hash(host, parts);
      if (onPage.add(hash)) {
        lines.add(hash);
      }
    }
  }

  /**
   * Reads a page the second time.
   *
   * @param id names the page among the evidence
   */
  public void collect(String host, String id, List<String> page) {
    if (host.isEmpty()) {
      return;
    }
    int pages = hosts.count(LineShape.hash(host, List.of()));
    Set<Long> onPage = new HashSet<>();
    for (int i = 0; i < page.size(); i++) {
      String line = page.get(i);
      if (line.length() > LONGEST_LINE) {
        continue;
      }
      LineShape shape = LineShape.of(line, dateWords);
      boolean edge = i < EDGE || i >= page.size() - EDGE;
      boolean known =
          collect(host, id, line, shape.exact(), false, LEAST_SHARE * pages, edge, onPage)
              || collect(
                  host, id, line, shape.open(), true, LEAST_SHARE_OPEN * pages, edge, onPage);
      if (!known && contents.computeIfAbsent(host, h -> new LinkedHashSet<>()).size() < 2) {
        contents.get(host).add(line);
      }
    }
  }

  private boolean collect(
      String host,
      String id,
      String text,
      List<String> parts,
      boolean open,
      double least,
      boolean edge,
      Set<Long> onPage) {
    long hash = LineShape.hash(host, parts);
    if (parts.isEmpty() || lines.count(hash) < Math.max(FEWEST_PAGES, least)) {
      return false;
    }
    Line line = kept.get(hash);
    if (line == null) {
      if (kept.size() >= MOST_LINES) {
        dropped++;
        return false;
      }
      line = new Line(host, parts, open);
      kept.put(hash, line);
    }
    if (onPage.add(hash)) {
      line.seen++;
      line.atEdge += edge ? 1 : 0;
      if (line.pages.size() < EXAMPLES) {
        line.pages.add(id);
      }
      if (line.texts.size() < EXAMPLES) {
        line.texts.add(text);
      }
      line.words = Math.max(line.words, RuleChecker.words(text));
    }
    return true;
  }

  /** How many lines had no room in the second reading. */
  public int dropped() {
    return dropped;
  }

  /** The rules as a pack: each with its evidence in comments; empty if nothing was learnt. */
  public String pack(String name) {
    Map<String, List<Line>> byHost = new TreeMap<>();
    for (Line line : kept.values()) {
      if (isTemplate(line)) {
        byHost.computeIfAbsent(line.host, host -> new ArrayList<>()).add(line);
      }
    }
    if (byHost.isEmpty()) {
      return "";
    }
    StringBuilder pack =
        new StringBuilder(
            PackWriter.head(name, "learnt from a dump; to be looked at before use", ""));
    pack.append("rules:\n");
    byHost.forEach((host, found) -> write(host, found, pack));
    return pack.toString();
  }

  private boolean isTemplate(Line line) {
    int pages = hosts.count(LineShape.hash(line.host, List.of()));
    double least = (line.open ? LEAST_SHARE_OPEN : LEAST_SHARE) * pages;
    boolean often = line.seen >= Math.max(FEWEST_PAGES, least);
    boolean placed = !line.open || line.atEdge >= NEARLY_ALWAYS * line.seen;
    return often && placed;
  }

  private void write(String host, List<Line> found, StringBuilder pack) {
    found.sort(
        Comparator.<Line>comparingInt(line -> -line.seen)
            .thenComparing(line -> String.join(" ", line.parts)));
    int pages = hosts.count(LineShape.hash(host, List.of()));
    int number = 0;
    for (Line line : found) {
      Optional<Rule> rule = rule(line);
      if (rule.isPresent()) {
        number++;
        List<String> evidence =
            List.of(
                String.format(
                    Locale.ROOT,
                    "on %d of %d pages (%.0f %%), such as %s",
                    line.seen,
                    pages,
                    100.0 * line.seen / Math.max(pages, line.seen),
                    String.join(", ", line.pages)));
        pack.append(PackWriter.rule(host + "-" + number, rule.get(), evidence));
      }
    }
  }

  private Optional<Rule> rule(Line line) {
    boolean whole = line.parts.size() <= MOST_PARTS;
    List<String> parts = whole ? line.parts : line.parts.subList(0, MOST_PARTS);
    if (parts.stream().allMatch(part -> part.equals(Phrase.NUMBER) || part.equals(Phrase.WORDS))) {
      return Optional.empty();
    }
    List<String> hits = new ArrayList<>(line.texts);
    if (hits.size() == 1) {
      hits.add(hits.get(0).toUpperCase(Locale.ROOT));
    }
    return Optional.of(
        new Rule(
            line.host,
            BlockKind.OTHER,
            line.open ? WEIGHT_OPEN : WEIGHT,
            0,
            Reach.BLOCK,
            new Rule.Scope(
                Set.of(), Set.of(line.host), List.of(), Optional.empty(), Optional.empty()),
            new Rule.Matchers(
                Map.of(whole ? Where.WHOLE : Where.START, List.of(new Phrase(parts, false))),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of()),
            new Rule.Conditions(
                whole ? 0 : MOST_PARTS / 2,
                line.words + MOST_PARTS / 2,
                line.open ? EDGE : 0,
                line.open ? EDGE : 0,
                Set.of(),
                true,
                Rule.Surroundings.ANY),
            Rule.Cut.NEVER,
            new Rule.Examples(
                hits, List.copyOf(contents.getOrDefault(line.host, Set.of())), List.of()),
            new Rule.Origin("", 0, 0, "", "")));
  }
}
