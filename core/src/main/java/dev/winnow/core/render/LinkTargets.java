package dev.winnow.core.render;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Where links lead, if it is safe to say so. Stateless. */
final class LinkTargets {

  /** Longer addresses are no one's to click on, and could be multiplied by a long base. */
  private static final int MAX_LENGTH = 2_000;

  /** What RFC 3986 allows nowhere in an address, and browsers mend. */
  private static final String NOT_IN_ADDRESSES = " \"<>\\^`{|}";

  private LinkTargets() {}

  /**
   * The absolute address of a link; empty for a place on the page itself, for a relative address
   * where nobody knows what to, and for all schemes but http, https and mailto.
   *
   * @return without white space, quotes, angle brackets, bars, braces, backslashes and backticks
   */
  static Optional<String> of(Element link) {
    String target = link.attr("href").strip();
    if (target.isEmpty()
        || target.startsWith("#")
        || target.length() + link.baseUri().length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String address = target.startsWith("mailto:") ? target : link.absUrl("href");
    String start =
        address
            .substring(0, Math.min(address.length(), "https://".length()))
            .toLowerCase(Locale.ROOT);
    boolean safe =
        start.startsWith("https://") || start.startsWith("http://") || start.startsWith("mailto:");
    return safe ? Optional.of(escape(address)) : Optional.empty();
  }

  private static String escape(String address) {
    StringBuilder out = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c < ' ' || c == 0x7F || NOT_IN_ADDRESSES.indexOf(c) >= 0) {
        out.append('%').append(hex(c >> 4)).append(hex(c & 0xF));
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        // Spaces that are not ASCII are nothing that an address holds on purpose.
        out.append(c);
      }
    }
    return out.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}
