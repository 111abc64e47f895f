package dev.winnow.core.score;

import dev.winnow.core.parse.ScriptText;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What a page's head and its structured data say of its text: the types of the things that it is
 * about (schema.org, in JSON-LD), and the words of what they call their text, their reviews and
 * their description. The scripts are scanned, not parsed: a broken one says what is in it. For one
 * page and one thread.
 */
final class StructuredData implements TextScan.WordVisitor {

  /** What is scanned of all scripts together. (Characters.) */
  private static final int MAX_LENGTH = 400_000;

  /** Length of an escape such as {@code \\u00e9}. */
  private static final int UNICODE_ESCAPE = 6;

  /** The kinds of {@link WordTables#TYPES} that it is about. */
  long types;

  /** The text of an article, a question, an answer. */
  final WordPairs body = new WordPairs();

  /** What is written about it by others. */
  final WordPairs reviews = new WordPairs();

  /** Its description there and in the head. */
  final WordPairs description = new WordPairs();

  private int left = MAX_LENGTH;

  /**
   * Reads the head and the scripts.
   *
   * @param head the page's head
   * @param linkedData scripts of linked data in the body
   */
  StructuredData(Element head, List<Element> linkedData) {
    for (Element element : head.children()) {
      if (element.attributesSize() > 0) {
        readHead(element);
      }
    }
    linkedData.forEach(this::readScript);
  }

  private void readHead(Element element) {
    switch (element.normalName()) {
      case "meta" -> {
        if (isDescription(element)) {
          description.add(element.attributes().get("content"));
        }
      }
      case "script" -> {
        if (element.attributes().get("type").equalsIgnoreCase("application/ld+json")) {
          readScript(element);
        }
      }
      default -> {}
    }
  }

  private void readScript(Element script) {
    String data = ScriptText.of(script);
    if (data.length() <= left) {
      left -= data.length();
      scan(data);
    }
  }

  /** Whether it says any text that blocks can be compared with. */
  boolean hasText() {
    return body.words() + reviews.words() + description.words() > 0;
  }

  /** Begins with another block. */
  void begin() {
    body.begin();
    reviews.begin();
    description.begin();
  }

  @Override
  public void visit(int hash) {
    body.visit(hash);
    reviews.visit(hash);
    description.visit(hash);
  }

  private static boolean isDescription(Element meta) {
    String name = meta.attributes().get("name");
    String property = meta.attributes().get("property");
    return name.equalsIgnoreCase("description") || property.equals("og:description");
  }

  /** Reads keys and strings; whatever is between them does not matter. */
  private void scan(String json) {
    String key = "";
    int at = json.indexOf('"');
    while (at >= 0) {
      int end = endOfString(json, at + 1);
      if (isKey(json, end + 1)) {
        key = end - at - 1 > 20 ? "" : json.substring(at + 1, end);
      } else {
        read(key, json, at + 1, end);
      }
      at = end + 1 >= json.length() ? -1 : json.indexOf('"', end + 1);
    }
  }

  private static int endOfString(String json, int start) {
    int at = start;
    while (at < json.length() && json.charAt(at) != '"') {
      at += json.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, json.length());
  }

  private static boolean isKey(String json, int at) {
    int next = at;
    while (next < json.length() && json.charAt(next) <= ' ') {
      next++;
    }
    return next < json.length() && json.charAt(next) == ':';
  }

  private void read(String key, String json, int start, int end) {
    switch (key) {
      case "@type" -> types |= WordTables.TYPES.of(json, start + nameStart(json, start, end), end);
      case "articleBody", "text", "recipeInstructions" -> body.add(unescape(json, start, end));
      case "reviewBody" -> reviews.add(unescape(json, start, end));
      case "description" -> description.add(unescape(json, start, end));
      default -> {}
    }
  }

  /** Types may come with the address of their vocabulary. */
  private static int nameStart(String json, int start, int end) {
    int slash = json.lastIndexOf('/', end - 1);
    return slash < start ? 0 : slash + 1 - start;
  }

  private static CharSequence unescape(String json, int start, int end) {
    int escape = json.indexOf('\\', start);
    if (escape < 0 || escape >= end) {
      return json.substring(start, end);
    }
    StringBuilder text = new StringBuilder(end - start);
    int at = start;
    while (at < end) {
      char c = json.charAt(at);
      if (c != '\\' || at + 1 >= end) {
        text.append(c);
        at++;
      } else if (json.charAt(at + 1) == 'u' && at + UNICODE_ESCAPE <= end) {
        text.append((char) hex(json, at + 2));
        at += UNICODE_ESCAPE;
      } else {
        char escaped = json.charAt(at + 1);
        text.append(escaped == 'n' || escaped == 'r' || escaped == 't' ? ' ' : escaped);
        at += 2;
      }
    }
    return text;
  }

  private static int hex(String json, int start) {
    int number = 0;
    for (int i = start; i < start + 4; i++) {
      number = 16 * number + Math.max(0, Character.digit(json.charAt(i), 16));
    }
    return number;
  }
}
