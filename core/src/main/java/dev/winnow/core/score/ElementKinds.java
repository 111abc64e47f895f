package dev.winnow.core.score;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What an element's tag, role, item property, class and id say of it, as bits. Stateless. */
final class ElementKinds {

  /** Tags, roles and item properties: kind {@code i} is bit {@code i}. */
  static final List<String> TAGS =
      List.of(
          "p",
          "li",
          "list",
          "table",
          "nav",
          "header",
          "footer",
          "aside",
          "main",
          "article",
          "section",
          "form",
          "figure",
          "blockquote",
          "button",
          "label",
          "a",
          "heading",
          "dl",
          "code",
          "details",
          "dialog",
          "cell",
          "emphasis",
          "role-tab",
          "role-listitem",
          "item-text",
          "item-name",
          "item-review",
          "item-author",
          "item-list");

  private static final Map<String, Long> BY_TAG = new HashMap<>();
  private static final Map<String, Long> BY_ROLE = new HashMap<>();
  private static final Map<String, Long> BY_ITEM = new HashMap<>();

  static {
    for (String own : TAGS) {
      BY_TAG.put(own.intern(), bit(own));
    }
    tags("list", "ul ol menu");
    tags("figure", "figcaption");
    tags("heading", "h1 h2 h3 h4 h5 h6");
    tags("code", "pre");
    tags("details", "summary");
    tags("cell", "td th");
    tags("emphasis", "b strong em i");
    roles("nav", "navigation menu menubar");
    roles("main", "main");
    roles("header", "banner");
    roles("footer", "contentinfo");
    roles("aside", "complementary");
    roles("form", "search");
    roles("dialog", "dialog alertdialog");
    roles("article", "article");
    roles("button", "button");
    roles("role-tab", "tab tabpanel tablist");
    roles("role-listitem", "listitem");
    items("item-text", "articlebody description text reviewbody");
    items("item-name", "name headline");
    items("item-review", "review aggregaterating");
    items("item-author", "author datepublished");
    items("item-list", "itemlistelement");
  }

  /** Longest attribute that is looked at. (Characters.) */
  private static final int MAX_NAME = 400;

  private static final int MAX_WORD = 20;

  /** The class of a post by its number. */
  private static final Pattern POST = Pattern.compile("(?<!\\S)post-[0-9]+(?!\\S)");

  /** The class of a post by a subject of it; the name of the taxonomy is worth reading. */
  private static final Pattern SUBJECT = Pattern.compile("(?<!\\S)(tag|category)-\\S+");

  private ElementKinds() {}

  private static long bit(String kind) {
    return 1L << TAGS.indexOf(kind);
  }

  private static void tags(String kind, String names) {
    put(BY_TAG, kind, names);
  }

  private static void roles(String kind, String names) {
    put(BY_ROLE, kind, names);
  }

  private static void items(String kind, String names) {
    put(BY_ITEM, kind, names);
  }

  private static void put(Map<String, Long> map, String kind, String names) {
    for (String name : names.split(" ", -1)) {
      map.put(name.intern(), bit(kind));
    }
  }

  /** The kinds that a tag tells, of {@link #TAGS}. */
  static long ofTag(String tag) {
    return BY_TAG.getOrDefault(tag, 0L);
  }

  /** The kinds that a role tells, of {@link #TAGS}. */
  static long ofRole(String role) {
    return role.isEmpty() ? 0 : BY_ROLE.getOrDefault(role.toLowerCase(Locale.ROOT), 0L);
  }

  /** The kinds that an item property tells, of {@link #TAGS}. */
  static long ofItem(String property) {
    return property.isEmpty() ? 0 : BY_ITEM.getOrDefault(property.toLowerCase(Locale.ROOT), 0L);
  }

  /**
   * The classes of an element without the subjects of a post: WordPress writes them as {@code
   * tag-cookie-recipes} beside {@code post-123} (its function {@code get_post_class}).
   */
  static String withoutSubjects(String classes) {
    return hasSubjects(classes) ? SUBJECT.matcher(classes).replaceAll("$1") : classes;
  }

  /** Whether some classes may be those of a post and its subjects. */
  static boolean hasSubjects(String classes) {
    return classes.contains("post-") && POST.matcher(classes).find();
  }

  /**
   * The kinds that a class or an id tells, of {@link WordTables#CLASS}. Words end where letters
   * end, and before a capital that follows a small letter.
   */
  static long ofName(String name) {
    long kinds = 0;
    int start = 0;
    int length = Math.min(name.length(), MAX_NAME);
    for (int i = 0; i <= length; i++) {
      boolean letter = i < length && isLetter(name.charAt(i));
      boolean hump = letter && i > start && isUpper(name.charAt(i)) && !isUpper(name.charAt(i - 1));
      if (letter && !hump) {
        continue;
      }
      if (i - start >= 2 && i - start <= MAX_WORD) {
        kinds |= WordTables.CLASS.of(name, start, i);
      }
      start = hump ? i : i + 1;
    }
    return kinds;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || isUpper(c);
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
