package dev.winnow.core.score;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Finds the areas that an element's tag, role, class and id name. Attributes are split into words
 * first: {@code with-sidebar} and {@code brand} hold no {@code ad}. Holds a cache; for one page.
 */
final class ClassAreas {

  private static final WordTable WORDS = WordTable.load("class-areas.tsv");

  /** The bit of the area that each kind of word names. */
  private static final int[] AREAS =
      WORDS.kinds().stream()
          .mapToInt(kind -> Area.valueOf(kind.toUpperCase(Locale.ROOT)).bit())
          .toArray();

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
  private static final List<String> NEGATIONS =
      List.of("has", "with", "without", "no", "non", "hide");

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
      known = scan(ElementKinds.withoutSubjects(names));
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
        areas |= negated ? 0 : areas(WORDS.of(names, start, i));
        negated = isNegation(names, start, i);
      }
      start = hump ? i : i + 1;
    }
    return areas;
  }

  private static int areas(long kinds) {
    int areas = 0;
    for (long bits = kinds; bits != 0; bits &= bits - 1) {
      areas |= AREAS[Long.numberOfTrailingZeros(bits)];
    }
    return areas;
  }

  private static boolean isNegation(String names, int start, int end) {
    for (String negation : NEGATIONS) {
      if (negation.length() == end - start
          && negation.regionMatches(true, 0, names, start, end - start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || isUpper(c);
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
