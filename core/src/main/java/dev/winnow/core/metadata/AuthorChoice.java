package dev.winnow.core.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

  /** Names in a shown byline: more are a list of something else. */
  private static final int MAX_SHOWN = 8;

  /** Words from which on a name is compared with the headlines. */
  private static final int MIN_HEADLINE_WORDS = 4;

  /** How like a headline a name must be to be none. */
  private static final double SAME_TEXT = 0.7;

  /** Journals state their authors as catalogues do, the family name first. */
  private static final String CITATION = "meta:citation_";

  private final List<Candidate> sources;
  private final Set<String> siteNames;
  private final List<String> headlines;

  /** The names in each line, since lines are looked at more than once. */
  private final Map<String, List<String>> splits = new HashMap<>();

  AuthorChoice(List<Candidate> stated, Set<String> siteNames, List<String> headlines) {
    this.headlines = List.copyOf(headlines);
    sources = new ArrayList<>(stated);
    sources.sort(Comparator.comparingDouble(Candidate::confidence).reversed());
    this.siteNames = siteNames;
  }

  /** The authors, in the order of their source. */
  List<Candidate> choose() {
    Optional<Candidate> standIn = standIn();
    for (int i = 0; i < sources.size(); i++) {
      double trust = sources.get(i).confidence();
      if (trust < MIN_TRUST) {
        break;
      }
      if (trust < WEAK && standIn.isPresent()) {
        List<Candidate> late = onlyLateByline();
        return late.isEmpty() ? List.of(standIn.get()) : late;
      }
      List<Candidate> names =
          trust >= STRUCTURED ? namesOfEqual(i) : namesOf(partsOf(sources.get(i)));
      boolean sure =
          standIn.isEmpty()
              || standIn.get().confidence() <= trust
              || isMarked(sources.get(i))
              || arePeople(names);
      if (!names.isEmpty() && sure) {
        return isShown(sources.get(i)) ? names : asShown(names);
      }
    }
    return standIn.map(List::of).orElse(List.of());
  }

  private static boolean isShown(Candidate source) {
    return !source.source().startsWith("meta")
        && !source.source().startsWith("json-ld")
        && !source.source().startsWith("state");
  }

  /** A line with the word "by" in it, or what stands behind such a word. */
  private static boolean isByline(Candidate source) {
    return source.source().equals("text:byline") || source.source().equals("header:byline");
  }

  /** Whether a name of one word may be believed: the markup or the wording says that it is one. */
  private static boolean isMarked(Candidate source) {
    return isByline(source)
        || source.source().startsWith("rel:")
        || source.source().startsWith("itemprop:")
        || source.confidence() >= STRUCTURED;
  }

  /** What programs are told, put right by the byline that readers are shown. */
  private List<Candidate> asShown(List<Candidate> told) {
    List<Candidate> bylines = new ArrayList<>();
    boolean anyoneShown = false;
    for (Candidate source : sources) {
      if (isShown(source) && source.confidence() >= WEAK) {
        anyoneShown |= namesAnyOf(source.value(), told);
        if (source.confidence() >= STAND_IN && source.confidence() < STRUCTURED) {
          bylines.add(source);
        }
      }
    }
    if (anyoneShown) {
      List<Candidate> best = told;
      for (Candidate byline : bylines) {
        List<Candidate> merged = merged(told, byline);
        best =
            merged.size() > best.size() || (best.equals(told) && !merged.equals(told))
                ? merged
                : best;
      }
      return best;
    }
    for (Candidate byline : bylines) {
      List<Candidate> names = isByline(byline) ? namesOf(partsOf(byline)) : List.of();
      if (!names.isEmpty() && arePeople(names)) {
        return names;
      }
    }
    return told;
  }

  /**
   * The authors that a shown byline names, where it names one of those told: more than the first of
   * several, and not those that it gives another part in the work ("Photos by …").
   */
  private List<Candidate> merged(List<Candidate> told, Candidate byline) {
    List<Candidate> shown = namesOf(List.of(byline));
    Set<String> keys = new HashSet<>();
    shown.forEach(name -> keys.add(Strings.key(name.value())));
    if (told.stream().noneMatch(name -> keys.contains(Strings.key(name.value())))) {
      return told;
    }
    String line = " " + Strings.key(byline.value()) + " ";
    List<Candidate> merged = new ArrayList<>();
    for (Candidate name : told) {
      String key = Strings.key(name.value());
      if (keys.contains(key) || !line.contains(" " + key + " ")) {
        merged.add(name);
      }
    }
    if (shown.size() <= MAX_SHOWN && !BylineLines.hasRole(byline.value())) {
      Set<String> known = new HashSet<>();
      told.forEach(name -> known.add(Strings.key(name.value())));
      for (Candidate name : shown) {
        if (!known.contains(Strings.key(name.value())) && NameShapes.isPerson(name.value())) {
          merged.add(name);
        }
      }
    }
    return merged;
  }

  private static boolean namesAnyOf(String line, List<Candidate> names) {
    String key = " " + Strings.key(line) + " ";
    return names.stream().anyMatch(name -> key.contains(" " + Strings.key(name.value()) + " "));
  }

  /** Whether all names are shaped as those of people, in full. */
  private static boolean arePeople(List<Candidate> names) {
    return names.size() <= MAX_SHOWN
        && names.stream().allMatch(name -> NameShapes.isPerson(name.value()));
  }

  /** The names in bylines behind the text, where all of them name the same: teasers differ. */
  private List<Candidate> onlyLateByline() {
    List<Candidate> only = List.of();
    for (Candidate source : sources) {
      boolean late = source.confidence() < WEAK && source.confidence() >= MIN_TRUST;
      if (late && isByline(source)) {
        List<Candidate> names = namesOf(List.of(source));
        if (!only.isEmpty() && !values(names).equals(values(only))) {
          return List.of();
        }
        only = names;
      }
    }
    return arePeople(only) ? only : List.of();
  }

  private static List<String> values(List<Candidate> names) {
    return names.stream().map(Candidate::value).toList();
  }

  /** The names of all statements of one source that are trusted as much as its first. */
  private List<Candidate> namesOfEqual(int first) {
    Candidate top = sources.get(first);
    List<Candidate> equal = new ArrayList<>();
    for (Candidate source : sources.subList(first, sources.size())) {
      boolean same = source.source().equals(top.source());
      if (same && top.confidence() - source.confidence() <= SAME_SOURCE) {
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
      List<String> all = split(whole.value());
      parts.removeIf(part -> all.containsAll(split(part.value())));
    }
    return parts.isEmpty() ? List.of(whole) : parts;
  }

  private List<String> split(String line) {
    return splits.computeIfAbsent(line, AuthorNames::split);
  }

  /** Whether a byline that was looked at held more names than are taken from one. */
  boolean isCapped() {
    return splits.values().stream().anyMatch(names -> names.size() >= AuthorNames.MAX_NAMES);
  }

  private List<Candidate> namesOf(List<Candidate> statements) {
    Map<String, Candidate> names = new LinkedHashMap<>();
    for (Candidate source : statements) {
      if (isOwn(Newsrooms.collective(source.value())) || isHeadline(source.value())) {
        continue;
      }
      String line = InvertedNames.straight(source.value(), source.source().startsWith(CITATION));
      for (String name : split(line)) {
        boolean account = !isShown(source) && NameShapes.isLogin(name);
        if (!isOwn(name) && !isDesk(name) && !Agencies.isAgency(name) && !account) {
          names.putIfAbsent(Strings.key(name), source.withValue(name));
        }
      }
    }
    dropShortened(names);
    dropInitials(names);
    dropAccounts(names);
    return List.copyOf(names.values());
  }

  /** A name that is the headline, or has a good part of it: a form filled in wrongly. */
  private boolean isHeadline(String name) {
    return Strings.words(name).size() >= MIN_HEADLINE_WORDS
        && headlines.stream().anyMatch(headline -> Strings.likeness(name, headline) > SAME_TEXT);
  }

  /** "Elm Courier Staff", where the site is Elm Courier. */
  private boolean isDesk(String name) {
    String rest = Newsrooms.withoutDesk(name);
    return !rest.equals(name) && (rest.isEmpty() || isOwn(rest));
  }

  /** Pictures of people without a picture show their initials. */
  private static void dropInitials(Map<String, Candidate> names) {
    Set<String> initials = new HashSet<>();
    for (String key : names.keySet()) {
      StringBuilder first = new StringBuilder();
      for (String word : key.split(" ", -1)) {
        first.append(word, 0, Math.min(1, word.length()));
      }
      if (first.length() > 1) {
        initials.add(first.toString());
      }
    }
    names.keySet().removeIf(initials::contains);
  }

  /** Of "Jane Roe" and "janeroe" the second is the name of an account. */
  private static void dropAccounts(Map<String, Candidate> names) {
    Set<String> accounts = new HashSet<>();
    for (String key : names.keySet()) {
      if (key.indexOf(' ') > 0) {
        accounts.add(key.replace(" ", ""));
      }
    }
    names.keySet().removeIf(accounts::contains);
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
    Optional<Candidate> best = Optional.empty();
    for (Candidate source : sources) {
      if (source.confidence() < STAND_IN) {
        break;
      }
      List<String> split = split(source.value());
      String whole = Newsrooms.collective(source.value());
      boolean desk = split.isEmpty() || isOwn(whole) || split.stream().anyMatch(this::isDesk);
      String name = desk ? whole : split.get(0);
      if (!name.isEmpty() && !isHeadline(source.value())) {
        Candidate candidate = source.withValue(name);
        boolean agency = Agencies.isAgency(name);
        if (agency && best.map(known -> isOwn(known.value())).orElse(false)) {
          // The outlet signs for whatever it carries; its byline tells who wrote.
          return Optional.of(candidate);
        }
        best = best.isEmpty() ? Optional.of(candidate) : best;
      }
    }
    return best;
  }
}
