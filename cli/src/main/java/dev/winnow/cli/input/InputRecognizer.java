package dev.winnow.cli.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says what an input holds: by its first characters, and where these tell nothing, by its name. */
final class InputRecognizer {

  /** Tags that make a page of what starts with them: WHATWG MIME Sniffing, section 7.1. */
  private static final List<String> HTML_STARTS =
      List.of(
          "!doctype html",
          "html",
          "head",
          "script",
          "iframe",
          "h1",
          "div",
          "font",
          "table",
          "a",
          "style",
          "title",
          "b",
          "body",
          "br",
          "p",
          "!--",
          "meta",
          "link",
          "article",
          "main");

  /** Tags that make a page of what holds them near its start. */
  private static final List<String> HTML_SIGNS =
      List.of("<!doctype html", "<html>", "<html ", "<body>", "<body ");

  private static final Set<String> JSON_KEYS = Set.of("id", "url", "html", "text", "path");

  private InputRecognizer() {}

  /** What the name alone says, with or without {@code .gz} behind it. */
  static Optional<InputKind> byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
      case "jsonl", "ndjson", "json" -> Optional.of(InputKind.JSONL);
      case "html", "htm", "xhtml", "shtml" -> Optional.of(InputKind.HTML);
      case "txt", "text", "md", "markdown" -> Optional.of(InputKind.TEXT);
      default -> Optional.empty();
    };
  }

  /**
   * What an input holds.
   *
   * @param name its name, or an empty string
   * @param head its first bytes, unpacked
   */
  static InputKind recognize(String name, byte[] head) {
    Optional<InputKind> named = byName(name);
    if (named.equals(Optional.of(InputKind.JSONL))) {
      return InputKind.JSONL;
    }
    String start = characters(head);
    if (isMarkdown(name) && !holdsHtml(start)) {
      // It may begin with tags and be no page.
      return InputKind.TEXT;
    }
    if (startsAsHtml(start)) {
      return InputKind.HTML;
    }
    if (startsAsJsonLines(start)) {
      return InputKind.JSONL;
    }
    return named.orElse(holdsHtml(start) ? InputKind.HTML : InputKind.TEXT);
  }

  private static boolean isMarkdown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.matches(".*\\.(md|markdown)(\\.gz)?");
  }

  /** HTML or text, for the content of one document. */
  static InputKind recognizeDocument(String name, byte[] head) {
    InputKind kind = recognize(name, head);
    return kind == InputKind.JSONL ? InputKind.TEXT : kind;
  }

  /** The ASCII characters in place, whatever the encoding; without white space before the first. */
  private static String characters(byte[] head) {
    int n = Math.min(head.length, ByteStreams.HEAD);
    String text = new String(head, 0, n, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ef\u00bb\u00bf")) {
      return text.substring(3).stripLeading();
    }
    if (text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff")) {
      return text.substring(2).replace("\0", "").stripLeading();
    }
    return text.stripLeading();
  }

  private static boolean startsAsHtml(String start) {
    if (!start.startsWith("<")) {
      return false;
    }
    if (start.startsWith("<?xml")) {
      return holdsHtml(start);
    }
    for (String tag : HTML_STARTS) {
      if (start.regionMatches(true, 1, tag, 0, tag.length()) && endsTag(start, tag.length() + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsTag(String start, int end) {
    return start.startsWith("<!--")
        || (end < start.length() && (start.charAt(end) <= ' ' || start.charAt(end) == '>'));
  }

  private static boolean holdsHtml(String start) {
    String lower = start.toLowerCase(Locale.ROOT);
    return HTML_SIGNS.stream().anyMatch(lower::contains);
  }

  /** Whether the first line is, as far as it is seen, a JSON object with a key that we read. */
  private static boolean startsAsJsonLines(String start) {
    int end = start.indexOf('\n');
    String line = end < 0 ? start : start.substring(0, end);
    if (!line.startsWith("{")) {
      return false;
    }
    boolean known = false;
    try (JsonParser parser = JsonValues.FACTORY.createParser(line)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        known |=
            token == JsonToken.FIELD_NAME
                && parser.getParsingContext().getNestingDepth() == 1
                && JSON_KEYS.contains(parser.currentName());
      }
      return known;
    } catch (JsonEOFException cutOff) {
      return known && end < 0;
    } catch (IOException noJson) {
      return false;
    }
  }
}
