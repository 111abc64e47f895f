package dev.winnow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an element must have so that a selector can mean it.
 *
 * @param selector the selector, without commas outside of brackets
 * @param by what is asked for
 * @param name the id, the class in lower case, or the tag; empty for {@code NOTHING}
 * @param simple whether the selector asks for nothing else
 */
record SelectorKey(String selector, By by, String name, boolean simple) {

  enum By {
    ID,
    CLASS,
    TAG,
    NOTHING
  }

  /** The keys of a list of selectors with commas between them. */
  static List<SelectorKey> of(String selectors) {
    List<SelectorKey> keys = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int start = 0;
    int lastPart = 0;
    boolean partBegins = true;
    for (int i = 0; i <= selectors.length(); i++) {
      char c = i < selectors.length() ? selectors.charAt(i) : ',';
      if (i == selectors.length() || (quote == 0 && depth == 0 && c == ',')) {
        String selector = selectors.substring(start, i).strip();
        if (!selector.isEmpty()) {
          keys.add(key(selector, selectors.substring(Math.max(start, lastPart), i).strip()));
        }
        start = i + 1;
        lastPart = start;
        partBegins = true;
      } else if (quote == 0 && depth == 0 && isCombinator(c)) {
        partBegins = true;
      } else {
        if (partBegins) {
          lastPart = i;
          partBegins = false;
        }
        if (quote != 0) {
          quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
          quote = c;
        } else {
          depth += c == '(' || c == '[' ? 1 : 0;
          depth -= c == ')' || c == ']' ? 1 : 0;
        }
      }
    }
    return keys;
  }

  private static boolean isCombinator(char c) {
    return c == ' ' || c == '>' || c == '+' || c == '~';
  }

  private static SelectorKey key(String selector, String part) {
    if (selector.indexOf('\\') >= 0) {
      return new SelectorKey(selector, By.NOTHING, "", false);
    }
    int depth = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      depth += c == '(' || c == '[' ? 1 : 0;
      depth -= c == ')' || c == ']' ? 1 : 0;
      if (depth == 0 && (c == '#' || c == '.')) {
        String name = name(part, i + 1);
        boolean simple = i == 0 && name.length() + 1 == selector.length();
        return c == '#'
            ? new SelectorKey(selector, By.ID, name, simple)
            : new SelectorKey(selector, By.CLASS, name.toLowerCase(Locale.ROOT), simple);
      }
    }
    String tag = name(part, 0).toLowerCase(Locale.ROOT);
    return tag.isEmpty()
        ? new SelectorKey(selector, By.NOTHING, "", false)
        : new SelectorKey(selector, By.TAG, tag, tag.length() == selector.length());
  }

  private static String name(String part, int from) {
    int i = from;
    while (i < part.length() && isNamePart(part.charAt(i))) {
      i++;
    }
    return part.substring(from, i);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c >= 0x80;
  }
}
