package dev.winnow.bench.languages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well an identifier did on a set of texts. Mutable; for one thread. */
final class LanguageTally {

  private int texts;
  private int told;
  private int right;
  private long nanos;
  private final List<String> wrong = new ArrayList<>();

  /**
   * Adds an answer.
   *
   * @param answer the code that was told, or an empty string
   */
  void add(LanguageSample sample, String answer) {
    texts++;
    if (answer.equals(sample.language())) {
      told++;
      right++;
    } else if (!answer.isEmpty()) {
      told++;
      wrong.add(sample.id() + ": " + sample.language() + ", told " + answer);
    }
  }

  /** Sets how long all answers took, in nanoseconds of processor time. */
  void took(long time) {
    nanos = time;
  }

  /** The texts that were told wrong, with the answers. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** Shares right of all, told, and right of those told, and the mean time. */
  String format() {
    return String.format(
        Locale.ROOT,
        "%5d texts  right %.4f  told %.4f  right where told %.4f  %7.1f us a text",
        texts,
        share(right, texts),
        share(told, texts),
        share(right, told),
        texts == 0 ? 0 : nanos / 1e3 / texts);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
