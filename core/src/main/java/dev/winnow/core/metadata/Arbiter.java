package dev.winnow.core.metadata;

import dev.winnow.core.page.PageType;
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

  /** How like a heading and a title must be to speak of one thing. */
  private static final double SAME_THING = 0.5;

  /** A heading that no other statement supports. */
  private static final double LONE_HEADING = 0.96;

  /**
   * Such a heading on a page that offers something: a slogan more often than a name. Less than the
   * title.
   */
  private static final double LONE_SLOGAN = 0.55;

  /** One of several such headings, or one that is a label of something. */
  private static final double UNSURE_HEADING = 0.50;

  /** Words of the longest heading that is a label if no title has a word of it: "Search". */
  private static final int LABEL_WORDS = 2;

  /** The title of the document, which search engines are meant to read. */
  private static final double HTML_TITLE = 0.60;

  /** A heading that says what the titles say: it is what the reader sees. */
  private static final double AGREED_HEADING = 0.97;

  /** A title that is no more than the site's name. */
  private static final double SITE_NAME = 0.1;

  /** Below this a line that looks like a date or a byline is too unsure to be told. */
  private static final double MIN_TRUST = 0.40;

  /** From this trust on a byline may name a body. */
  private static final double SIGNED = 0.60;

  /** Headlines that authors are compared with. */
  private static final int MAX_HEADLINES = 5;

  private final Facts facts;
  private final Set<String> siteNames;
  private final String hostLabel;

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
    hostLabel = longestLabel(bare);
    siteNames.remove("");
  }

  private static String longestLabel(String host) {
    String longest = "";
    for (String label : host.split("\\.", -1)) {
      longest = label.length() > longest.length() ? label : longest;
    }
    return Strings.squeezed(longest);
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

  /**
   * The headline: the visible heading where a title confirms it, else the best title.
   *
   * @param type what the page is; one that offers something rather than tells something may have a
   *     slogan for a heading, which is believed only if a title confirms it, as is a label above an
   *     article
   */
  Optional<Candidate> headline(List<Heading> headings, String title, Optional<PageType> type) {
    List<Candidate> stated = titles(title);
    nameSiteByHeadings(headings, title, stated);
    takeHeadlinesOut(headings, stated);
    List<Candidate> choices = new ArrayList<>();
    for (Candidate candidate : stated) {
      add(choices, candidate);
    }
    for (Candidate candidate : facts.of(FactKind.HEADLINE)) {
      if (isBlock(candidate)) {
        add(choices, candidate);
      }
    }
    List<Candidate> clean = choices.stream().filter(choice -> !isBlock(choice)).toList();
    for (Heading heading : headings) {
      String text = withoutLabels(heading, clean);
      double agreement = 0;
      for (Candidate other : clean) {
        agreement = Math.max(agreement, Strings.likeness(text, other.value()));
      }
      for (Candidate other : stated) {
        boolean begins = HeadlineCleaner.isFirstPart(other.value(), Strings.squeezed(text));
        agreement = begins ? 1 : agreement;
      }
      double lone = type.equals(Optional.of(PageType.SERVICE)) ? LONE_SLOGAN : LONE_HEADING;
      boolean label =
          type.equals(Optional.of(PageType.ARTICLE))
              && agreement == 0
              && !clean.isEmpty()
              && Strings.words(text).size() <= LABEL_WORDS;
      double alone = headings.size() == 1 && !label ? lone : UNSURE_HEADING;
      boolean confirmed = agreement >= SAME_THING;
      double trust = confirmed ? AGREED_HEADING + agreement / 100 : alone;
      add(choices, new Candidate(text, "h1", heading.place(), trust));
    }
    return top(choices);
  }

  /** The page's other headline: the one it states as such, else a title in other words. */
  Optional<Candidate> alternativeHeadline(Optional<Candidate> headline) {
    Optional<Candidate> stated = best(FactKind.ALTERNATIVE_HEADLINE);
    if (stated.isPresent() || headline.isEmpty()) {
      return stated;
    }
    List<Candidate> others = new ArrayList<>();
    for (Candidate candidate : facts.of(FactKind.HEADLINE)) {
      if (!isBlock(candidate)) {
        add(others, candidate);
      }
    }
    // A part of the headline, or the headline with something added, is no other one.
    String own = Strings.squeezed(headline.get().value());
    others.removeIf(
        other -> {
          String key = Strings.squeezed(other.value());
          boolean inside = own.contains(key) || key.contains(own);
          return inside || other.confidence() < HTML_TITLE;
        });
    return top(others);
  }

  /** What the page calls itself where readers do not look. */
  private List<Candidate> titles(String title) {
    List<Candidate> titles = new ArrayList<>();
    for (Candidate candidate : facts.of(FactKind.HEADLINE)) {
      if (!isBlock(candidate)) {
        titles.add(candidate);
      }
    }
    if (!title.isEmpty()) {
      titles.add(new Candidate(title, "html:title", HTML_TITLE));
    }
    return titles;
  }

  /** Whether a statement is a block of the page: it cannot confirm the heading that it is. */
  private static boolean isBlock(Candidate candidate) {
    return candidate.source().startsWith("text:");
  }

  /** A heading without the kicker or the second line in it, where a title tells which is which. */
  private static String withoutLabels(Heading heading, List<Candidate> titles) {
    if (heading.parts().size() > 1) {
      for (Candidate title : titles) {
        String part = heading.partLike(Strings.key(title.value()));
        if (!part.isEmpty()) {
          return part;
        }
      }
    }
    return heading.text();
  }

  /** Some sites state the headline as their name, beside a name that they state more surely. */
  private void takeHeadlinesOut(List<Heading> headings, List<Candidate> statements) {
    for (Heading heading : headings) {
      String name = Strings.squeezed(heading.text());
      boolean headline = false;
      for (Candidate stated : statements) {
        headline |= Strings.squeezed(stated.value()).equals(name);
      }
      double trust = 0;
      double others = 0;
      for (Candidate site : facts.of(FactKind.SITE)) {
        boolean same = Strings.squeezed(site.value()).equals(name);
        trust = same ? Math.max(trust, site.confidence()) : trust;
        others = same ? others : Math.max(others, site.confidence());
      }
      if (headline && trust > 0 && trust < others) {
        siteNames.remove(name);
      }
    }
  }

  /** A heading that says what stands at the end of the document's title is the site's name. */
  private void nameSiteByHeadings(
      List<Heading> headings, String title, List<Candidate> statements) {
    for (Heading heading : headings) {
      String name = Strings.squeezed(heading.text());
      boolean stated = false;
      for (Candidate candidate : statements) {
        stated |= Strings.squeezed(candidate.value()).equals(name);
      }
      if (!stated && HeadlineCleaner.isTail(title, name)) {
        siteNames.add(name);
      }
    }
  }

  private void add(List<Candidate> choices, Candidate stated) {
    String clean = HeadlineCleaner.clean(stated.value(), siteNames, hostLabel);
    boolean isSite = siteNames.contains(Strings.squeezed(clean));
    if (!clean.isEmpty()) {
      Candidate choice = stated.withValue(clean);
      choices.add(isSite ? choice.withConfidence(SITE_NAME) : choice);
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

  /** The authors: all names of the most trusted source that has any. */
  List<Candidate> authors() {
    List<String> headlines =
        facts.of(FactKind.HEADLINE).stream().limit(MAX_HEADLINES).map(Candidate::value).toList();
    AuthorChoice choice = new AuthorChoice(facts.of(FactKind.AUTHOR), siteNames, headlines);
    List<Candidate> authors = choice.choose();
    if (choice.isCapped()) {
      facts.notice("author: more than " + AuthorNames.MAX_NAMES + " names, the rest left out");
    }
    return authors;
  }

  /**
   * The bodies that sign the article, alone or beside people: neither agencies nor the outlet. They
   * are among the authors where no person is.
   */
  List<Candidate> organizations() {
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (Candidate stated : facts.of(FactKind.ORGANIZATION)) {
      addBody(found, stated.value(), stated);
    }
    for (Candidate stated : facts.of(FactKind.AUTHOR)) {
      if (stated.confidence() >= SIGNED) {
        AuthorNames.bodies(stated.value()).forEach(body -> addBody(found, body, stated));
      }
    }
    return List.copyOf(found.values());
  }

  private void addBody(Map<String, Candidate> found, String body, Candidate stated) {
    String name = Newsrooms.withoutDesk(body);
    boolean own = siteNames.contains(Strings.squeezed(name));
    if (!own && (name.equals(body) || name.indexOf(' ') > 0) && !Agencies.isAgency(body)) {
      found.putIfAbsent(Strings.key(body), stated.withValue(body));
    }
  }

  /** The agencies that bylines and notes name. */
  List<Candidate> agencies() {
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (FactKind kind : List.of(FactKind.AGENCY, FactKind.AUTHOR)) {
      for (Candidate candidate : facts.of(kind)) {
        for (String agency : Agencies.in(candidate.value())) {
          boolean own = siteNames.contains(Strings.squeezed(agency));
          if (!own && candidate.confidence() >= MIN_TRUST) {
            found.putIfAbsent(agency, candidate.withValue(agency));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }
}
