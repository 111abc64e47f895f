package dev.winnow.bench.rules;

import dev.winnow.bench.data.PageTruth;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws lines from the heads and tails of dumps: of each page one or a few, of those that the
 * page's true text does not say and that are not its title. The same dumps, truths and seed give
 * the same lines.
 */
final class LineDraw {

  /** How many lines at either end of a record are drawn from. Blank ones do not count. */
  private static final int EDGE = 6;

  private final Map<String, List<LineMark>> byPage = new TreeMap<>();
  private final Map<String, String> hosts = new TreeMap<>();

  LineDraw(List<DumpRecord> records, Map<String, PageTruth> truths) {
    Map<String, TrueWords> words = new TreeMap<>();
    for (DumpRecord record : records) {
      PageTruth truth = truths.get(record.id());
      if (truth == null || truth.text().orElse("").isBlank()) {
        continue;
      }
      String text = truth.text().orElse("") + "\n" + truth.title().orElse("");
      TrueWords said = words.computeIfAbsent(record.id(), id -> new TrueWords(text));
      hosts.put(record.id(), host(record.url()));
      List<LineMark> marks = byPage.computeIfAbsent(record.id(), id -> new ArrayList<>());
      for (int line : edges(record.lines())) {
        String drawn = record.lines().get(line);
        if (!said.say(drawn)) {
          marks.add(new LineMark(record.dump(), record.id(), line + 1, LineMark.hash(drawn), "?"));
        }
      }
    }
  }

  private static List<Integer> edges(List<String> lines) {
    List<Integer> full = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!TrueWords.plain(lines.get(i)).isEmpty()) {
        full.add(i);
      }
    }
    if (full.size() <= 2 * EDGE) {
      return full;
    }
    List<Integer> edges = new ArrayList<>(full.subList(0, EDGE));
    edges.addAll(full.subList(full.size() - EDGE, full.size()));
    return edges;
  }

  static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? url : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  /**
   * Draws so many lines, or as many as there are.
   *
   * @param perPage most lines of one page; no two of them say the same
   * @param apart samples from whose hosts nothing is drawn
   * @param except samples whose lines are not drawn again, wherever they stand
   */
  List<LineMark> draw(
      int count, int perPage, long seed, List<LineMark> apart, List<LineMark> except) {
    Set<String> left = new HashSet<>();
    apart.forEach(mark -> left.add(hosts.getOrDefault(mark.id(), "")));
    Set<String> known = new HashSet<>();
    except.forEach(mark -> known.add(mark.hash()));
    List<String> pages = new ArrayList<>(byPage.keySet());
    Random random = new Random(seed);
    Collections.shuffle(pages, random);
    List<LineMark> drawn = new ArrayList<>();
    for (String page : pages) {
      if (left.contains(hosts.getOrDefault(page, ""))) {
        continue;
      }
      List<LineMark> marks = new ArrayList<>(byPage.getOrDefault(page, List.of()));
      marks.removeIf(mark -> known.contains(mark.hash()));
      for (int i = 0; i < perPage && drawn.size() < count && !marks.isEmpty(); i++) {
        LineMark mark = marks.get(random.nextInt(marks.size()));
        drawn.add(mark);
        marks.removeIf(other -> other.hash().equals(mark.hash()));
      }
    }
    return drawn;
  }
}
