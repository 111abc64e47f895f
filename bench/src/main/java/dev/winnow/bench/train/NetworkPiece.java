package dev.winnow.bench.train;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text that a network learns from: so many lines that count, and some at both ends
 * that it only sees. Each text weighs the same; within a text a line weighs as the square root of
 * its words.
 */
final class NetworkPiece {

  /** Most lines that count. (Lines.) */
  private static final int LINES = 256;

  /** Lines at each end that are only seen. (Lines.) */
  private static final int MARGIN = 24;

  /** Texts of more lines are not learnt from: they are few, and take as long as many others. */
  private static final int MOST_LINES = 1500;

  private final Sample sample;
  private final int from;
  private final int to;
  private final int countedFrom;
  private final int countedTo;

  /** What the square root of a line's words is multiplied with. */
  private final double unit;

  private NetworkPiece(Sample sample, int countedFrom, int countedTo, double unit) {
    this.sample = sample;
    this.countedFrom = countedFrom;
    this.countedTo = countedTo;
    this.unit = unit;
    from = Math.max(0, countedFrom - MARGIN);
    to = Math.min(sample.blocks(), countedTo + MARGIN);
  }

  /** The pieces of a text; none if no line of it tells anything. */
  static List<NetworkPiece> of(Sample sample) {
    double sum = 0;
    for (int i = 0; i < sample.blocks(); i++) {
      sum += tells(sample, i) ? Math.sqrt(sample.words(i)) : 0;
    }
    List<NetworkPiece> pieces = new ArrayList<>();
    for (int i = 0; i < sample.blocks() && sum > 0 && sample.blocks() <= MOST_LINES; i += LINES) {
      pieces.add(new NetworkPiece(sample, i, Math.min(sample.blocks(), i + LINES), 1 / sum));
    }
    return pieces;
  }

  private static boolean tells(Sample sample, int line) {
    return sample.label(line) != Label.REPEATED && sample.words(line) > 0;
  }

  /** The number of lines, those that are only seen included. */
  int lines() {
    return to - from;
  }

  /** A feature of a line. */
  float value(int line, int column) {
    return sample.value(from + line, column);
  }

  /** Whether a line is content. */
  boolean content(int line) {
    return sample.label(from + line) == Label.CONTENT;
  }

  /** How much a line counts; those of a text come to 1. */
  float weight(int line) {
    int at = from + line;
    boolean counts = at >= countedFrom && at < countedTo && tells(sample, at);
    return counts ? (float) (unit * Math.sqrt(sample.words(at))) : 0;
  }
}
