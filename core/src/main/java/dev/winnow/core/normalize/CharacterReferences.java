package dev.winnow.core.normalize;

import org.jsoup.parser.Parser;

/**
 * Character references that were left in plain text. Only complete ones, with a semicolon, count;
 * references to references are followed to the end, in linear time. Stateless.
 */
final class CharacterReferences {

  /** The longest name in HTML's table, {@code CounterClockwiseContourIntegral}, and some. */
  private static final int MAX_NAME = 34;

  /** No reference stands for more UTF-16 units than this. */
  private static final int MAX_UNITS = 2;

  /** What lines about markup or code have; their references are what they talk about. */
  private static final String[] CODE_SIGNS = {
    "&lt;", "&gt;", "&#60;", "&#62;", "&amp;lt;", "&amp;gt;", "</", "<!", "/>", "&&", "();", "\\&"
  };

  private CharacterReferences() {}

  /** Decodes the references, line by line. Returns the same string if there are none. */
  static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end);
      if (isCode(line)) {
        out.append(line);
      } else {
        decodeLine(line, out);
      }
      if (end < text.length()) {
        out.append('\n');
      }
      start = end + 1;
    }
    return out.length() == text.length() ? text : out.toString();
  }

  private static boolean isCode(String line) {
    for (String sign : CODE_SIGNS) {
      if (line.contains(sign)) {
        return true;
      }
    }
    int open = line.indexOf('<');
    while (open >= 0 && open + 1 < line.length()) {
      if (Character.isLetter(line.charAt(open + 1))) {
        return true;
      }
      open = line.indexOf('<', open + 1);
    }
    return false;
  }

  private static void decodeLine(String line, StringBuilder out) {
    int at = 0;
    // Whether what stands before `at` is an ampersand that is not written yet.
    boolean ampersand = false;
    while (at < line.length() || ampersand) {
      if (!ampersand && line.charAt(at) != '&') {
        out.append(line.charAt(at++));
        continue;
      }
      int name = ampersand ? at : at + 1;
      int end = nameEnd(line, name);
      String character = end < 0 ? "" : character(line.substring(name, end));
      ampersand = character.equals("&");
      if (ampersand) {
        at = end + 1;
      } else if (character.isEmpty()) {
        out.append('&');
        at = name;
      } else {
        out.append(character);
        at = end + 1;
      }
    }
  }

  /** The index of the semicolon behind a name or number, or -1. */
  private static int nameEnd(String line, int from) {
    int limit = Math.min(line.length(), from + MAX_NAME);
    for (int i = from; i < limit; i++) {
      char c = line.charAt(i);
      if (c == ';') {
        return i == from ? -1 : i;
      }
      boolean inName =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
      if (!inName) {
        return -1;
      }
    }
    return -1;
  }

  private static String character(String name) {
    String decoded = Parser.unescapeEntities('&' + name + ';', false);
    return decoded.length() <= MAX_UNITS && !decoded.equals("\uFFFD") ? decoded : "";
  }
}
