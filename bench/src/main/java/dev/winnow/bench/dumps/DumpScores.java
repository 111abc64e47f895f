package dev.winnow.bench.dumps;

import dev.winnow.bench.score.Overlap;
import dev.winnow.bench.score.TextScores;
import dev.winnow.bench.text.PythonText;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What cleaning does to dumps, by what they are: words F1 of whole pages by type; precision, recall
 * and F1 of residues before and after; words that clean texts lose. Figures are means over texts,
 * as {@link TextScores#words} has them; lost words are a share of all words. For one thread.
 */
public final class DumpScores {

  private static final String ARTICLE = "article";

  /** Precision, recall and F1 before and after, added up over texts. */
  private static final class Sums {
    private int texts;
    private final double[] before = new double[3];
    private final double[] after = new double[3];

    void add(Overlap untouched, Overlap cleaned) {
      texts++;
      add(before, untouched);
      add(after, cleaned);
    }

    private static void add(double[] sums, Overlap overlap) {
      sums[0] += overlap.precision();
      sums[1] += overlap.recall();
      sums[2] += overlap.f1();
    }

    String format() {
      return String.format(
          Locale.ROOT,
          "(%d) p %.4f -> %.4f (%+.4f)  r %.4f -> %.4f (%+.4f)  f1 %.4f -> %.4f (%+.4f)",
          texts,
          before[0] / texts,
          after[0] / texts,
          (after[0] - before[0]) / texts,
          before[1] / texts,
          after[1] / texts,
          (after[1] - before[1]) / texts,
          before[2] / texts,
          after[2] / texts,
          (after[2] - before[2]) / texts);
    }
  }

  private final Map<String, Sums> groups = new TreeMap<>();
  private long cleanWords;
  private long lostWords;
  private int cleanTexts;
  private final List<Loss> losses = new ArrayList<>();

  /** The clean texts that are named: those that lost most. */
  private static final int NAMED = 8;

  /** What a clean text lost. (Words.) */
  private record Loss(String id, int lost, int words) {}

  /** Cleans a dump and adds what became of it. */
  public void add(DumpText dump, Winnow winnow) {
    Extraction extraction = winnow.clean(dump.document(true));
    String cleaned =
        extraction instanceof Extraction.Extracted extracted ? extracted.record().text() : "";
    if (dump.shape() == DumpShape.CLEAN) {
      addClean(dump.id(), dump.text(), cleaned);
      return;
    }
    Overlap before = TextScores.wordOverlap(dump.text(), dump.truth());
    Overlap after = TextScores.wordOverlap(cleaned, dump.truth());
    group(dump.dump() + " all").add(before, after);
    group(dump.dump() + " " + dump.type()).add(before, after);
  }

  private Sums group(String name) {
    return groups.computeIfAbsent(name, key -> new Sums());
  }

  private void addClean(String id, String text, String cleaned) {
    int words = PythonText.words(text).size();
    double kept = TextScores.wordOverlap(cleaned, text).recall();
    int lost = words == 0 ? 0 : (int) Math.round((1 - kept) * words);
    cleanTexts++;
    cleanWords += words;
    lostWords += lost;
    if (lost > 0) {
      losses.add(new Loss(id, lost, words));
    }
  }

  /**
   * The figures, a line each; residues by all pages and by articles; the clean texts that lost
   * most.
   */
  public List<String> report() {
    List<String> lines = new ArrayList<>();
    groups.forEach(
        (name, sums) -> {
          boolean residueOfType = !name.startsWith("page ") && !name.endsWith(" all");
          if (!residueOfType || name.endsWith(" " + ARTICLE)) {
            lines.add(String.format(Locale.ROOT, "%-36s %s", name, sums.format()));
          }
        });
    if (cleanWords > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-36s (%d) words lost %.3f %%, of %d words; texts that lost any: %d",
              "clean texts",
              cleanTexts,
              100.0 * lostWords / cleanWords,
              cleanWords,
              losses.size()));
      losses.sort(Comparator.comparing(Loss::lost).reversed().thenComparing(Loss::id));
      for (Loss loss : losses.subList(0, Math.min(NAMED, losses.size()))) {
        lines.add(
            String.format(
                Locale.ROOT, "  %s lost %d of %d words", loss.id(), loss.lost(), loss.words()));
      }
    }
    return lines;
  }
}
