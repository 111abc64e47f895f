package dev.winnow.bench.score;

/** Divisions that have an answer for nothing, too. */
final class Rates {

  private Rates() {}

  /** A part of a whole; 0 if the whole is nothing. */
  static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /** The harmonic mean of two rates. */
  static double harmonic(double a, double b) {
    return share(2 * a * b, a + b);
  }

  /** 1 for true, 0 for false: the mean of these is the share of the true ones. */
  static double indicator(boolean value) {
    return value ? 1 : 0;
  }
}
