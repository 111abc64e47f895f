package dev.winnow.core.metadata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** All that a page says about itself, unranked, in the order found; for one thread. */
final class Facts {

  /** Statements kept about one thing; a page that makes more is not describing itself. */
  private static final int MAX_EACH = 200;

  private final int maxLength;
  private Supplier<String> place = () -> "";
  private final Set<String> notices = new LinkedHashSet<>();
  private final Map<FactKind, List<Candidate>> facts = new EnumMap<>(FactKind.class);

  /**
   * An empty collection.
   *
   * @param maxLength longest value in characters; longer ones are cut
   */
  Facts(int maxLength) {
    this.maxLength = maxLength;
  }

  /** Where the statements that follow are found; asked for each that is kept. */
  void from(Supplier<String> where) {
    place = where;
  }

  /** Adds a statement; blank ones and those beyond the bound are dropped. */
  void add(FactKind kind, String value, String source, double confidence) {
    List<Candidate> known = facts.computeIfAbsent(kind, k -> new ArrayList<>());
    if (known.size() >= MAX_EACH) {
      notices.add(kind.label() + ": more than " + MAX_EACH + " statements, the rest left out");
      return;
    }
    String tidy = Strings.tidy(value, maxLength);
    if (tidy.length() < value.strip().length() && tidy.length() >= maxLength - 1) {
      notices.add(kind.label() + ": cut at " + maxLength + " characters");
    }
    if (!tidy.isEmpty()) {
      known.add(new Candidate(tidy, source, place.get(), confidence));
    }
  }

  /** Notes that something was too large to be read as a whole. */
  void notice(String what) {
    notices.add(what);
  }

  /** What was cut or left out, each once, in the order found. */
  List<String> notices() {
    return List.copyOf(notices);
  }

  /** The statements of a kind. */
  List<Candidate> of(FactKind kind) {
    return facts.getOrDefault(kind, List.of());
  }
}
