package dev.winnow.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Rounds of parsing alone beside rounds of cleaning, over the same pages. */
final class SpeedReport {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MEGABYTE = 1e6;
  private static final double KILOBYTE = 1e3;

  private final int pages;
  private final long bytes;
  private final List<Round> parsing = new ArrayList<>();
  private final List<Round> cleaning = new ArrayList<>();
  private final List<Round> withoutRules = new ArrayList<>();

  SpeedReport(List<LoadedPage> pages) {
    this.pages = pages.size();
    this.bytes = pages.stream().mapToLong(page -> page.bytes().length).sum();
  }

  /** Adds a round of each, and gives it in a line. */
  String add(Round parse, Round clean) {
    parsing.add(parse);
    cleaning.add(clean);
    return String.format(
        Locale.ROOT,
        "round %2d  parse %7.0f ms  clean %7.0f ms  ratio %.2f  cpu ratio %.2f",
        parsing.size(),
        parse.wallNanos() / NANOS_PER_MILLI,
        clean.wallNanos() / NANOS_PER_MILLI,
        (double) clean.wallNanos() / parse.wallNanos(),
        (double) clean.cpuNanos() / parse.cpuNanos());
  }

  /** Adds a round of cleaning the same pages without rules. */
  void addWithoutRules(Round clean) {
    withoutRules.add(clean);
  }

  /** Ratios, throughput, and cost of a page. */
  String summary() {
    return String.format(Locale.ROOT, "%d pages, %.1f MB%n", pages, bytes / MEGABYTE)
        + "time, clean : parse       "
        + ratio(Round::wallNanos)
        + '\n'
        + "cpu, clean : parse        "
        + ratio(Round::cpuNanos)
        + '\n'
        + "allocation, clean : parse "
        + ratio(Round::allocatedBytes)
        + '\n'
        + rulesCost()
        + cost("parse", parsing)
        + cost("clean", cleaning);
  }

  private String rulesCost() {
    if (withoutRules.isEmpty()) {
      return "";
    }
    double[] ratios = new double[withoutRules.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = (double) cleaning.get(i).cpuNanos() / withoutRules.get(i).cpuNanos();
    }
    return "cpu, rules : no rules     " + Spread.of(ratios) + '\n';
  }

  private Spread ratio(ToLongFunction<Round> figure) {
    double[] ratios = new double[parsing.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = (double) figure.applyAsLong(cleaning.get(i)) / figure.applyAsLong(parsing.get(i));
    }
    return Spread.of(ratios);
  }

  private String cost(String name, List<Round> rounds) {
    double seconds = median(rounds, Round::wallNanos) / NANOS_PER_SECOND;
    return String.format(
        Locale.ROOT,
        "%s: %.0f pages/s, %.1f MB/s; a page: %.3f ms cpu, %.0f kB allocated%n",
        name,
        pages / seconds,
        bytes / MEGABYTE / seconds,
        median(rounds, Round::cpuNanos) / NANOS_PER_MILLI / pages,
        median(rounds, Round::allocatedBytes) / KILOBYTE / pages);
  }

  /** The share of cleaning that decoding and parsing take, from one round of each. */
  String stages(Round decode, Round decodeAndParse) {
    double all = median(cleaning, Round::cpuNanos);
    double tree = Math.min(all, (double) decodeAndParse.cpuNanos());
    double text = Math.min(tree, (double) decode.cpuNanos());
    return String.format(
        Locale.ROOT,
        "cpu of a page by stage: decode %.3f ms, parse %.3f ms, all others %.3f ms%n",
        text / NANOS_PER_MILLI / pages,
        (tree - text) / NANOS_PER_MILLI / pages,
        (all - tree) / NANOS_PER_MILLI / pages);
  }

  private static double median(List<Round> rounds, ToLongFunction<Round> figure) {
    return Spread.of(
            rounds.stream().mapToDouble(round -> (double) figure.applyAsLong(round)).toArray())
        .median();
  }
}
