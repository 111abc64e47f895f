package dev.winnow.bench.score;

/** Collects an arithmetic mean. Not thread-safe. */
final class Mean {

  private double sum;
  private int count;

  void add(double value) {
    sum += value;
    count++;
  }

  int count() {
    return count;
  }

  /** The mean; 0 of no values. */
  double value() {
    return Rates.share(sum, count);
  }
}
