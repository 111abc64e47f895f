package dev.winnow.core.metadata;

import dev.winnow.core.evidence.SiteFacts;
import dev.winnow.core.page.PageType;
import dev.winnow.core.parse.HtmlPage;
import dev.winnow.core.parse.SourcePage;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a page says of itself, gathered before any block is judged: the statements of its head, its
 * linked data and its markup. For one extraction and one thread.
 */
public final class Statements {

  /** How much what is known of a site is worth: more than what any page says. */
  private static final double KNOWN = 1;

  private final Facts facts;
  private final String url;
  private final List<Heading> headings;
  private final String title;
  private final List<String> states;
  private final List<String> recipe;

  private Statements(
      Facts facts,
      String url,
      List<Heading> headings,
      String title,
      List<String> states,
      List<String> recipe) {
    this.facts = facts;
    this.url = url;
    this.headings = headings;
    this.title = title;
    this.states = states;
    this.recipe = recipe;
  }

  /**
   * Gathers the statements of a page; a plain text makes none. No input makes it fail.
   *
   * @param source the parsed page
   * @param url its address
   * @param maxLength longest value in characters; longer ones are cut
   */
  public static Statements gather(SourcePage source, Optional<String> url, int maxLength) {
    Facts facts = new Facts(maxLength);
    if (source instanceof HtmlPage html) {
      MarkupFacts markup = MarkupFacts.collect(html.document(), facts);
      List<String> recipe = LinkedData.collect(markup.scripts(), url.orElse(""), facts);
      return new Statements(
          facts, url.orElse(""), markup.headings(), markup.title(), markup.states(), recipe);
    }
    return new Statements(facts, url.orElse(""), List.of(), "", List.of(), List.of());
  }

  /** Adds what somebody who knows the site found on the page. */
  public void know(SiteFacts known) {
    facts.from(() -> "");
    known.headline().ifPresent(h -> facts.add(FactKind.HEADLINE, h, known.source(), KNOWN));
    known.authors().forEach(a -> facts.add(FactKind.AUTHOR, a, known.source(), KNOWN));
    known.date().ifPresent(d -> facts.add(FactKind.PUBLISHED, d, known.source(), KNOWN));
  }

  /** The types that the page states (JSON-LD, Open Graph), without what says little. */
  public Set<PageType> declaredTypes() {
    Set<PageType> types = EnumSet.noneOf(PageType.class);
    for (Candidate stated : facts.of(FactKind.TYPE)) {
      String type = DeclaredTypes.ofName(stated.value());
      if (!type.isEmpty() && !type.equals(DeclaredTypes.PART)) {
        types.add(PageType.valueOf(type.toUpperCase(Locale.ROOT)));
      }
    }
    return types;
  }

  /** The ingredients and steps of a recipe, as the linked data state them; mostly empty. */
  public List<String> recipe() {
    return recipe;
  }

  /** All statements; others may be added. */
  Facts facts() {
    return facts;
  }

  /** Reads what applications leave in scripts, too: slower, for what nothing else says. */
  void readStates() {
    PageState.collect(states, headings, url, facts);
  }

  /** The headings that may be the article's, in order. */
  List<Heading> headings() {
    return headings;
  }

  /** The HTML title, or an empty string. */
  String title() {
    return title;
  }
}
