package dev.winnow.cli.run;

import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Rejection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Adds up what became of the documents of a run. For one thread. */
public final class Summary {

  private static final double BYTES_PER_MB = 1e6;
  private static final double BYTES_PER_KB = 1e3;

  private final Map<Rejection.Reason, Long> rejected = new EnumMap<>(Rejection.Reason.class);
  private final Map<BlockKind, Long> wordsRemoved = new EnumMap<>(BlockKind.class);
  private long documents;
  private long articles;
  private long bytes;
  private long wordsKept;

  /** Nothing yet. */
  public Summary() {}

  /** Adds one document. */
  public void add(Outcome outcome) {
    Counts counts = outcome.counts();
    documents++;
    bytes += counts.bytes();
    if (outcome.rejected().isPresent()) {
      rejected.merge(outcome.rejected().get().rejection().reason(), 1L, Long::sum);
      return;
    }
    articles += counts.articles();
    wordsKept += counts.wordsKept();
    counts.wordsRemoved().forEach((kind, words) -> wordsRemoved.merge(kind, words, Long::sum));
  }

  /** Documents that gave no article. */
  public long rejected() {
    return sum(rejected);
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** One line for a run that goes on. */
  public String progress(Duration elapsed) {
    return String.format(
        Locale.ROOT,
        "%s, %,d rejected%s",
        number(documents, "document"),
        rejected(),
        speed(elapsed));
  }

  private static String number(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  private String speed(Duration elapsed) {
    double seconds = Math.max(1, elapsed.toMillis()) / 1000.0;
    return String.format(
        Locale.ROOT,
        ", %s in %.1f s (%,.0f documents/s, %s/s)",
        size((double) bytes),
        seconds,
        documents / seconds,
        size(bytes / seconds));
  }

  private static String size(double bytes) {
    return bytes < BYTES_PER_MB
        ? String.format(Locale.ROOT, "%.0f kB", bytes / BYTES_PER_KB)
        : String.format(Locale.ROOT, "%,.1f MB", bytes / BYTES_PER_MB);
  }

  /** The whole account, in lines. */
  public List<String> lines(Duration elapsed) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %s, %,d rejected%s",
            number(documents, "document"),
            number(articles, "article"),
            rejected(),
            speed(elapsed)));
    if (!rejected.isEmpty()) {
      lines.add("reasons: " + byCount(rejected));
    }
    long removed = sum(wordsRemoved);
    lines.add(String.format(Locale.ROOT, "words: %,d kept, %,d removed", wordsKept, removed));
    if (removed > 0) {
      lines.add("removed: " + byCount(wordsRemoved));
    }
    return lines;
  }

  /** Names with counts, largest first, those of one size in the order of their enum. */
  private static <K extends Enum<K>> String byCount(Map<K, Long> counts) {
    List<Map.Entry<K, Long>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(Map.Entry.<K, Long>comparingByValue(Comparator.reverseOrder()));
    List<String> parts = new ArrayList<>();
    for (Map.Entry<K, Long> entry : entries) {
      String label = entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-');
      parts.add(String.format(Locale.ROOT, "%s %,d", label, entry.getValue()));
    }
    return String.join(", ", parts);
  }
}
