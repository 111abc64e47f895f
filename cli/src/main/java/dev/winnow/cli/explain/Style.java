package dev.winnow.cli.explain;

import dev.winnow.core.reason.Fate;

/**
 * How an explanation looks.
 *
 * @param colors whether to use colours
 * @param columns width of the terminal
 */
public record Style(boolean colors, int columns) {

  private static final String RESET = "\u001b[0m";

  String kept(Fate fate, String text) {
    return switch (fate) {
      case TEXT -> in("\u001b[32m", text);
      case FIELD -> in("\u001b[36m", text);
      case REMOVED -> in("\u001b[31m", text);
    };
  }

  String bold(String text) {
    return in("\u001b[1m", text);
  }

  String faint(String text) {
    return in("\u001b[2m", text);
  }

  private String in(String code, String text) {
    return colors && !text.isEmpty() ? code + text + RESET : text;
  }
}
