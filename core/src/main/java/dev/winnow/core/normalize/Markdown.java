package dev.winnow.core.normalize;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the marks of Markdown out of a block, so that its words are left: of {@code [the
 * mill](/mill "A mill")} the link's text, of {@code **twice**} the word, of {@code ![A
 * mill](mill.jpg)} nothing, as an image is no text. Bullets, numbers of items and the bars of
 * tables stay: they are how plain text writes lists and tables. The rules are CommonMark's,
 * loosened where converters of HTML break them (spaces inside of emphasis). Stateless.
 */
public final class Markdown {

  /** A character of Markdown's own that has been dropped; no text holds this one. */
  private static final char DROPPED = '\uFFFF';

  private static final int NOT_HERE = -1;

  private static final int MAX_HEADING = 6;

  /** Tags that converters of HTML leave in Markdown; others may be text, such as placeholders. */
  private static final Set<String> INLINE_TAGS =
      Set.of(
          "a", "abbr", "b", "center", "cite", "code", "del", "em", "font", "i", "ins", "kbd",
          "mark", "small", "span", "strong", "sub", "sup", "u");

  private static final Set<String> BLOCK_TAGS =
      Set.of(
          "blockquote",
          "br",
          "caption",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "iframe",
          "img",
          "li",
          "ol",
          "p",
          "picture",
          "pre",
          "section",
          "source",
          "summary",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "ul",
          "video");

  private static final Set<String> TAGS =
      Stream.concat(INLINE_TAGS.stream(), BLOCK_TAGS.stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Longest tag. (Characters.) */
  private static final int MAX_TAG = 2000;

  /** Longest title of a link. (Characters.) */
  private static final int MAX_TITLE = 500;

  /** How often the length of a block is looked at for addresses. */
  private static final int PATIENCE = 8;

  /** Characters that a backslash makes plain. */
  private static final String ESCAPED = "\\`*_{}[]()#+-.!|>~<";

  private Markdown() {}

  /** The text without the marks. */
  static String strip(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = heading(text);
    // Where in the output each link's or image's text begins.
    Deque<Integer> open = new ArrayDeque<>();
    // Brackets that open and never close would have the rest looked at again for each of them.
    long patience = (long) PATIENCE * text.length();
    boolean dropped = at > 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int behind = at + 1;
      if (c == '\\' && behind < text.length() && ESCAPED.indexOf(text.charAt(behind)) >= 0) {
        out.append(text.charAt(behind));
        behind++;
        dropped = true;
      } else if (c == '[') {
        open.push(out.length());
        out.append(c);
      } else if (c == ']') {
        int target = patience > 0 ? targetEnd(text, behind) : behind;
        int start = open.isEmpty() ? NOT_HERE : open.pop();
        patience -= Math.abs(target) - behind;
        if (target > behind) {
          close(out, start);
          behind = target;
          dropped = true;
        } else {
          out.append(c);
        }
      } else if (c == '<') {
        int end = tagEnd(text, at);
        out.append(end == at ? "<" : breaksWords(text, at) ? " " : "");
        behind = Math.max(behind, end);
        dropped |= end > at;
      } else if (c == '`') {
        behind = codeEnd(text, at);
        out.append(text, at, behind);
        unquote(out, behind - at);
        dropped = true;
      } else if (isEmphasis(text, at)) {
        dropped = true;
      } else if (c != DROPPED) {
        out.append(c);
      }
      at = behind;
    }
    if (!open.isEmpty() && open.getLast() == 0) {
      out.setCharAt(0, DROPPED);
      dropped = true;
    }
    return dropped ? without(out) : text;
  }

  /**
   * Ends a link, whose text stays, or an image, whose text goes. A link around several blocks
   * begins in another one.
   */
  private static void close(StringBuilder out, int start) {
    if (start == NOT_HERE) {
      return;
    }
    if (start > 0 && out.charAt(start - 1) == '!') {
      out.setLength(start - 1);
    } else {
      out.setCharAt(start, DROPPED);
    }
  }

  private static String without(StringBuilder out) {
    StringBuilder plain = new StringBuilder(out.length());
    for (int i = 0; i < out.length(); i++) {
      if (out.charAt(i) != DROPPED) {
        plain.append(out.charAt(i));
      }
    }
    return plain.toString();
  }

  /** Behind the signs that make a line a heading; 0 if there are none. */
  private static int heading(String text) {
    int signs = headingLevel(text, 0, text.length());
    int at = signs;
    while (signs > 0 && at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /**
   * The level of a heading that is written with number signs.
   *
   * @param start where the line begins
   * @param end where it ends
   * @return 1 to 6; 0 for a line that is no heading
   */
  public static int headingLevel(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) == '#') {
      at++;
    }
    return at - start <= MAX_HEADING && at < end && text.charAt(at) == ' ' ? at - start : 0;
  }

  /** Behind the code that begins at a place, or behind its signs if it does not end. */
  private static int codeEnd(String text, int at) {
    int behind = at;
    while (behind < text.length() && text.charAt(behind) == '`') {
      behind++;
    }
    int close = text.indexOf(text.substring(at, behind), behind);
    return close < 0 ? behind : close + behind - at;
  }

  /** Takes the signs from both ends of code at the end of the output. */
  private static void unquote(StringBuilder out, int length) {
    int start = out.length() - length;
    while (out.length() > start && out.charAt(out.length() - 1) == '`') {
      out.setLength(out.length() - 1);
    }
    int first = start;
    while (first < out.length() && out.charAt(first) == '`') {
      first++;
    }
    out.delete(start, first);
  }

  /**
   * Behind the address of a link, with its title, whose bracket opens at a place. If there is no
   * such address: the place itself, or, negative, the place up to which one was looked for.
   */
  private static int targetEnd(String text, int at) {
    if (at >= text.length() || text.charAt(at) != '(') {
      return at;
    }
    int end = blanks(text, at + 1);
    int depth = 0;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean wrapped = c == '\n' && text.charAt(end - 1) == '-';
      if ((Character.isWhitespace(c) && !wrapped) || (c == ')' && depth == 0)) {
        break;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      end++;
    }
    end = titleEnd(text, blanks(text, end));
    return end < text.length() && text.charAt(end) == ')' ? end + 1 : -end;
  }

  private static int titleEnd(String text, int at) {
    if (at >= text.length() || (text.charAt(at) != '"' && text.charAt(at) != '\'')) {
      return at;
    }
    char quote = text.charAt(at);
    int most = Math.min(text.length() - 1, at + MAX_TITLE);
    for (int i = at + 1; i < most && text.charAt(i) != '\n'; i++) {
      int next = blanks(text, i + 1);
      if (text.charAt(i) == quote && next < text.length() && text.charAt(next) == ')') {
        return next;
      }
    }
    return at;
  }

  private static int blanks(String text, int at) {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  /** Behind a tag of HTML or a comment that begins at a place; the place itself if none does. */
  private static int tagEnd(String text, int at) {
    if (!text.startsWith("<!--", at) && !TAGS.contains(tagName(text, at))) {
      return at;
    }
    int most = Math.min(text.length(), at + MAX_TAG);
    for (int i = at + 1; i < most; i++) {
      if (text.charAt(i) == '>') {
        return i + 1;
      }
    }
    return at;
  }

  private static boolean breaksWords(String text, int at) {
    return !INLINE_TAGS.contains(tagName(text, at));
  }

  private static String tagName(String text, int at) {
    int start = at + (text.startsWith("</", at) ? 2 : 1);
    int end = start;
    while (end < text.length() && isAsciiLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Whether a sign is emphasis: not inside of a word, nor a bullet or a sum between blanks. */
  private static boolean isEmphasis(String text, int at) {
    char c = text.charAt(at);
    if (c != '*' && c != '_' && c != '~') {
      return false;
    }
    char before = at > 0 ? text.charAt(at - 1) : '\n';
    char after = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    if (before == c || after == c) {
      return true;
    }
    boolean inWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    boolean alone = Character.isWhitespace(before) && Character.isWhitespace(after);
    return c != '~' && !inWord && !alone;
  }
}
