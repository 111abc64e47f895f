package dev.winnow.rules;

import java.util.List;
import java.util.Optional;

/**
 * Where a site keeps the parts of its articles. Each list is tried in order until a selector finds
 * something; where none does, the general way decides. Immutable.
 *
 * @param id {@code pack/extract}
 * @param scope which pages it is for; at least one host
 * @param headline where the headline is
 * @param body the elements that hold the article; what stands outside of them leaves the text
 * @param authors where the authors are; every match is one
 * @param date where the publication date is
 * @param strip elements that leave the text wherever they stand; all of these apply
 * @param rewrites replacements in the source before it is parsed, in order
 * @param examples pages that show it at work
 * @param origin where it is written
 */
public record SiteExtraction(
    String id,
    Rule.Scope scope,
    List<Selector> headline,
    List<Selector> body,
    List<Selector> authors,
    List<Selector> date,
    List<Selector> strip,
    List<Rewrite> rewrites,
    List<Example> examples,
    Rule.Origin origin) {

  /** Copies the lists. */
  public SiteExtraction {
    headline = List.copyOf(headline);
    body = List.copyOf(body);
    authors = List.copyOf(authors);
    date = List.copyOf(date);
    strip = List.copyOf(strip);
    rewrites = List.copyOf(rewrites);
    examples = List.copyOf(examples);
  }

  /** The same without its examples. */
  SiteExtraction withoutExamples() {
    return new SiteExtraction(
        id, scope, headline, body, authors, date, strip, rewrites, List.of(), origin);
  }

  /** The language of a selector; its {@link #label} is the key in a pack. */
  public enum Language {
    /** A selector of elements as jsoup reads it. */
    CSS("css"),
    /** XPath 1.0; an expression may give a text or an attribute. */
    XPATH("xpath"),
    /** Names of keys in JSON-LD, with dots between them: {@code author.name}. */
    JSON_LD("json-ld"),
    /** The name or property of a {@code <meta>}. */
    META("meta");

    private final String label;

    Language(String label) {
      this.label = label;
    }

    /** The key in a pack. */
    public String label() {
      return label;
    }
  }

  /**
   * A way to find something in a page.
   *
   * @param language how it is written
   * @param expression what is looked for
   */
  public record Selector(Language language, String expression) {}

  /**
   * A replacement in the source.
   *
   * @param find characters to look for; not empty
   * @param replace what to put in their place
   */
  public record Rewrite(String find, String replace) {}

  /**
   * A page and what must be found in it.
   *
   * @param html the page
   * @param headline its headline, if that is to be found
   * @param authors its authors, if any are to be found
   * @param date its date as the page writes it, if that is to be found
   * @param with texts that the article must hold
   * @param without texts that it must not hold
   */
  public record Example(
      String html,
      Optional<String> headline,
      List<String> authors,
      Optional<String> date,
      List<String> with,
      List<String> without) {

    /** Copies the lists. */
    public Example {
      authors = List.copyOf(authors);
      with = List.copyOf(with);
      without = List.copyOf(without);
    }
  }
}
