package dev.winnow.core.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses among the statements of a page. Each method decides one field and can be read alone. */
final class Arbiter {

  /** Share of words that a heading and a title must have in common to speak of one thing. */
  private static final double SAME_THING = 0.5;

  /** A heading that no other statement supports. */
  private static final double LONE_HEADING = 0.72;

  /** A heading that says what the titles say: it is what the reader sees. */
  private static final double AGREED_HEADING = 0.97;

  /** Below this a line that looks like a date or a byline is too unsure to be told. */
  private static final double MIN_TRUST = 0.40;

  /** Statements this close in trust belong to one list of authors. */
  private static final double SAME_SOURCE = 0.001;

  private final Facts facts;
  private final Set<String> siteNames;

  /**
   * An arbiter over some facts.
   *
   * @param host host of the page without {@code www.}, or an empty string
   */
  Arbiter(Facts facts, String host) {
    this.facts = facts;
    siteNames = new HashSet<>();
    for (Candidate site : facts.of(FactKind.SITE)) {
      siteNames.add(Strings.squeezed(site.value()));
    }
    siteNames.add(Strings.squeezed(host));
    int point = host.lastIndexOf('.');
    String bare = point > 0 ? host.substring(0, point) : host;
    siteNames.add(Strings.squeezed(bare));
    siteNames.add(Strings.squeezed(bare.substring(bare.lastIndexOf('.') + 1)));
    siteNames.remove("");
  }

  /** The most trusted statement; the first of equals. */
  Optional<Candidate> best(FactKind kind) {
    return facts.of(kind).stream()
        .max(Comparator.comparingDouble(Candidate::confidence))
        .flatMap(
            top ->
                facts.of(kind).stream()
                    .filter(c -> c.confidence() == top.confidence())
                    .findFirst());
  }

  /** The headline: the visible heading where a title confirms it, else the best title. */
  Optional<Candidate> headline(List<String> headings, String title) {
    List<Candidate> choices = new ArrayList<>();
    for (Candidate stated : facts.of(FactKind.HEADLINE)) {
      add(choices, stated.value(), stated.source(), stated.confidence());
    }
    add(choices, title, "html:title", 0.6);
    List<Candidate> titles = List.copyOf(choices);
    for (String heading : headings) {
      double agreement = 0;
      for (Candidate other : titles) {
        agreement = Math.max(agreement, overlap(heading, other.value()));
      }
      double lone = headings.size() == 1 ? LONE_HEADING + 0.1 : 0.5;
      add(
          choices,
          heading,
          "h1",
          agreement >= SAME_THING ? AGREED_HEADING + agreement / 100 : lone);
    }
    return top(choices);
  }

  private void add(List<Candidate> choices, String value, String source, double confidence) {
    String clean = HeadlineCleaner.clean(value, siteNames);
    boolean isSite = siteNames.contains(Strings.squeezed(clean));
    if (!clean.isEmpty()) {
      choices.add(new Candidate(clean, source, isSite ? 0.1 : confidence));
    }
  }

  private static Optional<Candidate> top(List<Candidate> choices) {
    Candidate best = null;
    for (Candidate choice : choices) {
      if (best == null || choice.confidence() > best.confidence()) {
        best = choice;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Share of the words of the shorter text that the other has too. */
  private static double overlap(String a, String b) {
    Set<String> first = new HashSet<>(Strings.words(a));
    Set<String> second = new HashSet<>(Strings.words(b));
    int smaller = Math.min(first.size(), second.size());
    first.retainAll(second);
    return smaller == 0 ? 0 : (double) first.size() / smaller;
  }

  /** The authors: all names of the most trusted source that has any. */
  List<Candidate> authors() {
    List<Candidate> sources = new ArrayList<>(facts.of(FactKind.AUTHOR));
    sources.sort(Comparator.comparingDouble(Candidate::confidence).reversed());
    Map<String, Candidate> names = new LinkedHashMap<>();
    double trust = 0;
    for (Candidate source : sources) {
      boolean visible = source.confidence() < LONE_HEADING;
      boolean other = visible || trust - source.confidence() > SAME_SOURCE;
      if (source.confidence() < MIN_TRUST || (!names.isEmpty() && other)) {
        break;
      }
      for (String name : AuthorNames.split(source.value())) {
        if (!siteNames.contains(Strings.squeezed(name)) && !Agencies.isAgency(name)) {
          names.putIfAbsent(
              Strings.key(name), new Candidate(name, source.source(), source.confidence()));
          trust = source.confidence();
        }
      }
    }
    return List.copyOf(names.values());
  }

  /** The agencies that bylines and notes name. */
  List<Candidate> agencies() {
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (FactKind kind : List.of(FactKind.AGENCY, FactKind.AUTHOR)) {
      for (Candidate candidate : facts.of(kind)) {
        for (String agency : Agencies.in(candidate.value())) {
          boolean own = siteNames.contains(Strings.squeezed(agency));
          if (!own && candidate.confidence() >= MIN_TRUST) {
            found.putIfAbsent(
                agency, new Candidate(agency, candidate.source(), candidate.confidence()));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** A date and the statement that it was read from. */
  record Dated(PublicationDate date, Candidate from) {}

  /** The date of a kind: the day with the most trust, where independent statements add up. */
  Optional<Dated> date(FactKind kind, DateParser parser) {
    Map<Object, Double> doubts = new LinkedHashMap<>();
    Set<String> counted = new HashSet<>();
    List<Dated> dates = new ArrayList<>();
    for (Candidate candidate : facts.of(kind)) {
      Optional<PublicationDate> parsed = parser.parse(candidate.value());
      if (parsed.isPresent()) {
        dates.add(new Dated(parsed.get(), candidate));
        if (counted.add(candidate.source() + parsed.get().day())) {
          doubts.merge(parsed.get().day(), 1 - candidate.confidence(), (a, b) -> a * b);
        }
      }
    }
    Dated best = null;
    for (Dated dated : dates) {
      if (best == null || better(dated, best, doubts)) {
        best = dated;
      }
    }
    return Optional.ofNullable(best)
        .filter(dated -> 1 - doubts.getOrDefault(dated.date().day(), 1.0) >= MIN_TRUST);
  }

  private static boolean better(Dated a, Dated b, Map<Object, Double> doubts) {
    int byDay =
        Double.compare(
            doubts.getOrDefault(b.date().day(), 1.0), doubts.getOrDefault(a.date().day(), 1.0));
    return byDay != 0 ? byDay > 0 : a.from().confidence() > b.from().confidence();
  }
}
