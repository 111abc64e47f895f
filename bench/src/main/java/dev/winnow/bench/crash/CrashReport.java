package dev.winnow.bench.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects violations. Thread-safe; what is listed does not depend on the order of adding. */
final class CrashReport {

  private final Map<Promise, List<String>> violations = new EnumMap<>(Promise.class);
  private final Map<Mutation, Integer> documents = new EnumMap<>(Mutation.class);
  private final Map<Mutation, Integer> unstable = new EnumMap<>(Mutation.class);

  /** Adds a document and what it broke. */
  synchronized void add(Mutation mutation, String id, List<Violation> found) {
    documents.merge(mutation, 1, Integer::sum);
    for (Violation violation : found) {
      list(violation.promise(), id + ": " + violation.detail());
      if (violation.promise() == Promise.IDEMPOTENT) {
        unstable.merge(mutation, 1, Integer::sum);
      }
    }
  }

  /** Adds a page that several threads cleaned at once. */
  synchronized void addMeeting(String id, boolean same) {
    if (!same) {
      list(Promise.DETERMINISTIC, id + ": threads that met on it differ");
    }
  }

  private void list(Promise promise, String line) {
    violations.computeIfAbsent(promise, key -> new ArrayList<>()).add(line);
  }

  /** Whether every promise but idempotence held. */
  synchronized boolean clean() {
    return violations.keySet().stream().allMatch(promise -> promise == Promise.IDEMPOTENT);
  }

  /** Counts of all promises and up to {@code most} violations of each. */
  synchronized String format(int most) {
    StringBuilder out = new StringBuilder();
    for (Mutation mutation : Mutation.values()) {
      int all = documents.getOrDefault(mutation, 0);
      int stable = all - unstable.getOrDefault(mutation, 0);
      out.append(
          String.format(
              Locale.ROOT,
              "%-13s %6d documents, idempotent %.4f%n",
              mutation.label(),
              all,
              all == 0 ? 1 : (double) stable / all));
    }
    for (Promise promise : Promise.values()) {
      List<String> lines = new ArrayList<>(violations.getOrDefault(promise, List.of()));
      Collections.sort(lines);
      out.append(
          String.format(Locale.ROOT, "%-13s %6d violations%n", promise.label(), lines.size()));
      lines.stream().limit(most).forEach(line -> out.append("  ").append(line).append('\n'));
    }
    return out.toString();
  }
}
