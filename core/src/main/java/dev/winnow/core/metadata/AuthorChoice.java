package dev.winnow.core.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the authors among what a page states: the names of the most trusted source that has any.
 * The outlet, an agency, a collective ("News Staff") or an account stands in where no source names
 * anybody else.
 */
final class AuthorChoice {

  /** Below this a line that looks like a byline is too unsure to be told. */
  private static final double MIN_TRUST = 0.40;

  /** From this trust on a source is structured: its names are told in full. */
  private static final double STRUCTURED = 0.76;

  /** From this trust on a source may name a stand-in. */
  private static final double STAND_IN = 0.60;

  /** A stand-in is better than lines below this trust. */
  private static final double WEAK = 0.50;

  /** Statements this close in trust belong to one list of authors. */
  private static final double SAME_SOURCE = 0.001;

  private final List<Candidate> sources;
  private final Set<String> siteNames;

  AuthorChoice(List<Candidate> stated, Set<String> siteNames) {
    sources = new ArrayList<>(stated);
    sources.sort(Comparator.comparingDouble(Candidate::confidence).reversed());
    this.siteNames = siteNames;
  }

  /** The authors, in the order of their source. */
  List<Candidate> choose() {
    Optional<Candidate> standIn = standIn();
    for (int i = 0; i < sources.size(); i++) {
      double trust = sources.get(i).confidence();
      if (trust < MIN_TRUST || (trust < WEAK && standIn.isPresent())) {
        break;
      }
      List<Candidate> names =
          trust >= STRUCTURED ? namesOfEqual(i) : namesOf(partsOf(sources.get(i)));
      if (!names.isEmpty()) {
        return names;
      }
    }
    return standIn.map(List::of).orElse(List.of());
  }

  /** The names of all statements that are trusted as much as one. */
  private List<Candidate> namesOfEqual(int first) {
    double trust = sources.get(first).confidence();
    List<Candidate> equal = new ArrayList<>();
    for (Candidate source : sources.subList(first, sources.size())) {
      if (trust - source.confidence() <= SAME_SOURCE) {
        equal.add(source);
      }
    }
    return namesOf(equal);
  }

  /** A visible byline, or the marked-up parts of it that hold names without their roles. */
  private List<Candidate> partsOf(Candidate whole) {
    List<Candidate> parts = new ArrayList<>();
    for (Candidate other : sources) {
      boolean inside =
          other.confidence() >= WEAK
              && other.value().length() < whole.value().length()
              && whole.value().contains(other.value())
              && !namesOf(List.of(other)).isEmpty();
      if (inside) {
        parts.add(other);
      }
    }
    if (whole.value().indexOf(',') < 0) {
      List<String> all = AuthorNames.split(whole.value());
      parts.removeIf(part -> all.containsAll(AuthorNames.split(part.value())));
    }
    return parts.isEmpty() ? List.of(whole) : parts;
  }

  private List<Candidate> namesOf(List<Candidate> statements) {
    Map<String, Candidate> names = new LinkedHashMap<>();
    for (Candidate source : statements) {
      if (isOwn(AuthorNames.collective(source.value()))) {
        continue;
      }
      boolean structured = source.confidence() >= STRUCTURED;
      for (String name : AuthorNames.split(source.value())) {
        boolean account = structured && AuthorNames.isLogin(name);
        if (!isOwn(name) && !Agencies.isAgency(name) && !account) {
          names.putIfAbsent(
              Strings.key(name), new Candidate(name, source.source(), source.confidence()));
        }
      }
    }
    dropShortened(names);
    return List.copyOf(names.values());
  }

  /** Of "Jane Roe Elm Courier" and "Jane Roe" the shorter is the name. */
  private static void dropShortened(Map<String, Candidate> names) {
    List<String> keys = List.copyOf(names.keySet());
    for (String key : keys) {
      for (String other : keys) {
        if (other.indexOf(' ') > 0 && key.startsWith(other + " ")) {
          names.remove(key);
        }
      }
    }
  }

  private boolean isOwn(String name) {
    return siteNames.contains(Strings.squeezed(name));
  }

  private Optional<Candidate> standIn() {
    for (Candidate source : sources) {
      if (source.confidence() < STAND_IN) {
        break;
      }
      List<String> split = AuthorNames.split(source.value());
      String whole = AuthorNames.collective(source.value());
      String name = split.isEmpty() || isOwn(whole) ? whole : split.get(0);
      if (!name.isEmpty()) {
        return Optional.of(new Candidate(name, source.source(), source.confidence()));
      }
    }
    return Optional.empty();
  }
}
