package dev.winnow.core.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Small tools for the text of metadata. All linear in their input. */
final class Strings {

  private Strings() {}

  /**
   * The text with one space for each run of white space and without control and invisible
   * formatting characters, cut to a length without splitting a character.
   */
  static String tidy(String text, int maxLength) {
    if (text.length() <= maxLength && isTidy(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(Math.min(text.length(), maxLength) + 1);
    boolean gap = false;
    for (int i = 0; i < text.length() && out.length() <= maxLength; i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        gap = true;
      } else if (!isInvisible(c)) {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return cut(out, maxLength);
  }

  /** Whether a text is of visible ASCII characters and single spaces between them. */
  private static boolean isTidy(String text) {
    char last = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7F || (c == ' ' && last == ' ')) {
        return false;
      }
      last = c;
    }
    return last != ' ' || text.isEmpty();
  }

  private static String cut(StringBuilder out, int maxLength) {
    if (out.length() > maxLength) {
      int end = maxLength;
      if (end > 0 && Character.isHighSurrogate(out.charAt(end - 1))) {
        end--;
      }
      out.setLength(end);
    }
    return out.toString().strip();
  }

  private static boolean isSpace(char c) {
    if (c > ' ' && c < 0x7F) {
      return false;
    }
    return c == ' ' || c == '\u00a0' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    return c < ' '
        || c == '\u00ad'
        || c == '\u200b'
        || c == '\ufeff'
        || c == '\ufffd'
        || (c >= '\u200e' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2069')
        || (c >= '\u007f' && c <= '\u009f');
  }

  /**
   * The letters and digits of a text in compatibility form, lower case, without accents; words
   * parted by a space.
   */
  static String key(String text) {
    return isAscii(text) ? asciiKey(text, true) : unicodeKey(text);
  }

  private static String asciiKey(String text, boolean spaces) {
    byte[] out = new byte[text.length()];
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < out.length; i++) {
      char c = text.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      if (capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        if (gap && length > 0) {
          out[length++] = ' ';
        }
        gap = false;
        out[length++] = (byte) (capital ? c + ('a' - 'A') : c);
      } else if (!isApostrophe(c)) {
        gap = spaces;
      }
    }
    return new String(out, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static String unicodeKey(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.appendCodePoint(Character.toLowerCase(c));
      } else if (Character.getType(c) == Character.COMBINING_SPACING_MARK) {
        out.appendCodePoint(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && !isApostrophe(c)) {
        gap = true;
      }
    }
    return out.toString();
  }

  /** The {@link #key} without its spaces. */
  static String squeezed(String text) {
    return isAscii(text) ? asciiKey(text, false) : unicodeKey(text).replace(" ", "");
  }

  /** The words of a text: its {@link #key} at the spaces. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String key = key(text);
    int start = 0;
    for (int i = 0; i <= key.length(); i++) {
      if (i == key.length() || key.charAt(i) == ' ') {
        if (i > start) {
          words.add(key.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /** How much two texts have their words in common: twice the shared ones by all, 0 to 1. */
  static double likeness(String a, String b) {
    Set<String> first = new HashSet<>(words(a));
    Set<String> second = new HashSet<>(words(b));
    int all = first.size() + second.size();
    first.retainAll(second);
    return all == 0 ? 0 : 2.0 * first.size() / all;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc';
  }

  static boolean isColon(char c) {
    return c == ':' || c == '\uff1a';
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Whether a value is an address rather than words. */
  static boolean isUrl(String value) {
    return value.startsWith("http://")
        || value.startsWith("https://")
        || value.startsWith("//")
        || value.startsWith("www.");
  }

  /** An http address made absolute, or an empty string if it is none. */
  static String absolute(String base, String address) {
    String trimmed = address.strip().replace(" ", "%20");
    if (trimmed.isEmpty() || trimmed.startsWith("data:") || trimmed.startsWith("javascript:")) {
      return "";
    }
    try {
      URI uri = new URI(trimmed);
      URI resolved = base.isEmpty() ? uri : new URI(base.strip()).resolve(uri);
      String scheme = resolved.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && resolved.getHost() != null ? resolved.toString() : "";
    } catch (URISyntaxException | IllegalArgumentException unreadable) {
      return "";
    }
  }
}
