package dev.winnow.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Values in the JSON-LD of a page by the names of their keys: {@code author.name} is every {@code
 * name} right below an {@code author}, wherever that stands; lists do not count. Stateless.
 */
final class JsonLdPath {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonLdPath() {}

  static List<String> find(Document document, String path) {
    List<String> names = List.of(path.split("\\.", -1));
    List<String> found = new ArrayList<>();
    for (Element script : document.getElementsByTag("script")) {
      if (script.attr("type").equals("application/ld+json")) {
        find(script.data(), names, found);
      }
    }
    return found;
  }

  private static void find(String json, List<String> wanted, List<String> found) {
    Deque<String> path = new ArrayDeque<>();
    try (JsonParser parser = JSON.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case FIELD_NAME -> path.addLast(String.valueOf(parser.currentName()));
          case END_OBJECT -> leave(parser, path);
          case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
            if (endsWith(path, wanted)) {
              found.add(parser.getText());
            }
            leave(parser, path);
          }
          case VALUE_TRUE, VALUE_FALSE, VALUE_NULL, END_ARRAY -> leave(parser, path);
          default -> {}
        }
      }
    } catch (IOException e) {
      // Broken JSON-LD: what was found before the fault counts.
      return;
    }
  }

  /** A value ends the key that it belongs to; in a list the key goes on. */
  private static void leave(JsonParser parser, Deque<String> path) {
    if (parser.getParsingContext().inObject() && !path.isEmpty()) {
      path.removeLast();
    }
  }

  private static boolean endsWith(Deque<String> path, List<String> wanted) {
    if (path.size() < wanted.size()) {
      return false;
    }
    List<String> names = List.copyOf(path);
    return names.subList(names.size() - wanted.size(), names.size()).equals(wanted);
  }
}
