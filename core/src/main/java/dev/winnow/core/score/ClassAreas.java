package dev.winnow.core.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Finds the areas that an element's tag, role, class and id name. Attributes are split into words
 * first: {@code with-sidebar} and {@code brand} hold no {@code ad}. Holds a cache; for one page.
 */
final class ClassAreas {

  private static final Map<String, Integer> WORDS = load();

  private static final Map<String, Integer> TAGS =
      Map.of(
          "nav", Area.NAVIGATION.bit(),
          "header", Area.HEADER.bit(),
          "footer", Area.FOOTER.bit(),
          "aside", Area.SIDEBAR.bit(),
          "form", Area.FORM.bit(),
          "dialog", Area.MODAL.bit(),
          "menu", Area.NAVIGATION.bit());

  private static final Map<String, Integer> ROLES =
      Map.of(
          "navigation", Area.NAVIGATION.bit(),
          "banner", Area.HEADER.bit(),
          "contentinfo", Area.FOOTER.bit(),
          "complementary", Area.SIDEBAR.bit(),
          "search", Area.FORM.bit(),
          "dialog", Area.MODAL.bit(),
          "menu", Area.NAVIGATION.bit());

  /** Words that turn the next one around: {@code has-sidebar}, {@code no-comments}. */
  private static final Set<String> NEGATIONS =
      Set.of("has", "with", "without", "no", "non", "hide");

  private final Map<String, Integer> seen = new HashMap<>();

  /** The areas of an element, as bits; its ancestors are not looked at. */
  int of(Element element) {
    int areas = TAGS.getOrDefault(element.normalName(), 0);
    if (element.attributesSize() == 0) {
      return areas;
    }
    // The parser has made all names lower case; Element.attr would look for them in any.
    Attributes attributes = element.attributes();
    String role = attributes.get("role");
    if (!role.isEmpty()) {
      areas |= ROLES.getOrDefault(role, 0);
    }
    return areas | ofNames(attributes.get("class")) | ofNames(attributes.get("id"));
  }

  private int ofNames(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    Integer known = seen.get(names);
    if (known == null) {
      known = scan(names);
      seen.put(names, known);
    }
    return known;
  }

  private static int scan(String names) {
    int areas = 0;
    boolean negated = false;
    int start = 0;
    int length = names.length();
    for (int i = 0; i <= length; i++) {
      boolean letter = i < length && isLetter(names.charAt(i));
      boolean hump =
          letter && i > start && isUpper(names.charAt(i)) && !isUpper(names.charAt(i - 1));
      if (letter && !hump) {
        continue;
      }
      if (i > start) {
        String word = names.substring(start, i).toLowerCase(Locale.ROOT);
        if (!negated) {
          areas |= WORDS.getOrDefault(word, 0);
        }
        negated = NEGATIONS.contains(word);
      }
      start = hump ? i : i + 1;
    }
    return areas;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || isUpper(c);
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static Map<String, Integer> load() {
    Map<String, Integer> words = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(ClassAreas.class.getResourceAsStream("class-areas.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int tab = line.indexOf('\t');
          Area area = Area.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
          for (String word : line.substring(tab + 1).split(" ", -1)) {
            words.merge(word, area.bit(), (a, b) -> a | b);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
