package dev.winnow.core.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the charset that a page declares, as the HTML standard's "prescan a byte stream to
 * determine its encoding" does; linear in the bytes looked at. One scanner serves one page.
 */
final class DeclarationScanner {

  /**
   * How far to look, in bytes. The standard's 1024 are for browsers that must not wait; pages with
   * scripts above the declaration are common, and a whole document is at hand here.
   */
  static final int MAX_BYTES = 16 * 1024;

  /** An element's attributes that a declaration may hold; later ones of a tag are not read. */
  private static final int MAX_ATTRIBUTES = 64;

  private final String head;
  private int at;

  private DeclarationScanner(String head) {
    this.head = head;
  }

  /** The charset declared by {@code <meta>} or, in front of all else, an XML declaration. */
  static Optional<Charset> scan(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, MAX_BYTES), StandardCharsets.ISO_8859_1);
    // ISO-8859-1 lower-cases one to one, so indices stay true.
    return new DeclarationScanner(head.toLowerCase(Locale.ROOT))
        .scan()
        .map(CharsetLabels::resolve)
        .orElse(Optional.empty())
        .map(DeclarationScanner::asAsciiCompatible);
  }

  /** A declaration that could be read as ASCII cannot be right in naming UTF-16. */
  private static Charset asAsciiCompatible(Charset charset) {
    return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
  }

  private Optional<String> scan() {
    Optional<String> label = xmlDeclaration();
    for (at = head.indexOf('<'); label.isEmpty() && at >= 0; at = head.indexOf('<', at)) {
      if (head.startsWith("<!--", at)) {
        skipBehind("-->", at + 2);
      } else if (isMeta()) {
        at += "<meta".length();
        label = metaLabel();
      } else if (isTag()) {
        skipName();
        skipAttributes();
      } else if (head.startsWith("</", at)
          || head.startsWith("<!", at)
          || head.startsWith("<?", at)) {
        skipBehind(">", at);
      } else {
        at++;
      }
      if (label.isPresent() && CharsetLabels.resolve(label.get()).isEmpty()) {
        label = Optional.empty();
      }
    }
    return label;
  }

  private void skipBehind(String end, int from) {
    int found = head.indexOf(end, from);
    at = found < 0 ? head.length() : found + end.length();
  }

  private boolean isMeta() {
    int behind = at + "<meta".length();
    return head.startsWith("<meta", at)
        && behind < head.length()
        && (head.charAt(behind) <= ' ' || head.charAt(behind) == '/');
  }

  private boolean isTag() {
    int name = head.startsWith("</", at) ? at + 2 : at + 1;
    return name < head.length() && head.charAt(name) >= 'a' && head.charAt(name) <= 'z';
  }

  private void skipName() {
    at++;
    while (at < head.length() && head.charAt(at) > ' ' && head.charAt(at) != '>') {
      at++;
    }
  }

  private void skipAttributes() {
    Optional<Attribute> attribute = attribute();
    while (attribute.isPresent()) {
      attribute = attribute();
    }
  }

  private Optional<String> xmlDeclaration() {
    int end = head.indexOf("?>");
    if (!head.startsWith("<?xml") || end < 0) {
      return Optional.empty();
    }
    int name = head.indexOf("encoding", 0);
    return name < 0 || name > end
        ? Optional.empty()
        : valueBehind(head.substring(0, end), name + "encoding".length());
  }

  private Optional<String> metaLabel() {
    Optional<String> charset = Optional.empty();
    Optional<String> content = Optional.empty();
    boolean pragma = false;
    for (int i = 0; i < MAX_ATTRIBUTES; i++) {
      Optional<Attribute> attribute = attribute();
      if (attribute.isEmpty()) {
        break;
      }
      String value = attribute.get().value();
      switch (attribute.get().name()) {
        case "charset" -> charset = charset.isPresent() ? charset : Optional.of(value);
        case "content" -> content = content.isPresent() ? content : charsetParameter(value);
        case "http-equiv" -> pragma |= value.strip().equals("content-type");
        default -> {}
      }
    }
    return charset.isPresent() || !pragma ? charset : content;
  }

  /** The value of {@code charset=} in a content type. */
  private static Optional<String> charsetParameter(String contentType) {
    int name = contentType.indexOf("charset");
    while (name >= 0) {
      Optional<String> value = valueBehind(contentType, name + "charset".length());
      if (value.isPresent()) {
        return value;
      }
      name = contentType.indexOf("charset", name + 1);
    }
    return Optional.empty();
  }

  /** What stands behind an equals sign, quoted or up to a space or semicolon. */
  private static Optional<String> valueBehind(String text, int from) {
    int start = skipBlanks(text, from);
    if (start >= text.length() || text.charAt(start) != '=') {
      return Optional.empty();
    }
    start = skipBlanks(text, start + 1);
    if (start >= text.length()) {
      return Optional.empty();
    }
    char quote = text.charAt(start);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, start + 1);
      return end < 0 ? Optional.empty() : Optional.of(text.substring(start + 1, end));
    }
    int end = start;
    while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != ';') {
      end++;
    }
    return Optional.of(text.substring(start, end));
  }

  private static int skipBlanks(String text, int from) {
    while (from < text.length() && text.charAt(from) <= ' ') {
      from++;
    }
    return from;
  }

  /** The next attribute of the tag that is being read; empty at its end, which is skipped. */
  private Optional<Attribute> attribute() {
    while (at < head.length() && (head.charAt(at) <= ' ' || head.charAt(at) == '/')) {
      at++;
    }
    if (at >= head.length() || head.charAt(at) == '>') {
      return Optional.empty();
    }
    int start = at++;
    while (at < head.length() && "=/>".indexOf(head.charAt(at)) < 0 && head.charAt(at) > ' ') {
      at++;
    }
    String name = head.substring(start, at);
    int sign = skipBlanks(head, at);
    if (sign >= head.length() || head.charAt(sign) != '=') {
      return Optional.of(new Attribute(name, ""));
    }
    at = skipBlanks(head, sign + 1);
    return Optional.of(new Attribute(name, attributeValue()));
  }

  private String attributeValue() {
    if (at >= head.length()) {
      return "";
    }
    char quote = head.charAt(at);
    int start = at;
    if (quote == '"' || quote == '\'') {
      int end = head.indexOf(quote, at + 1);
      at = end < 0 ? head.length() : end + 1;
      return head.substring(start + 1, end < 0 ? head.length() : end);
    }
    while (at < head.length() && head.charAt(at) > ' ' && head.charAt(at) != '>') {
      at++;
    }
    return head.substring(start, at);
  }

  private record Attribute(String name, String value) {}
}
