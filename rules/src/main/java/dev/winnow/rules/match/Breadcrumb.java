package dev.winnow.rules.match;

import java.util.Set;

/** The path from the home page: {@code Home > News > Vell}; labels are words for the home page. */
record Breadcrumb(Set<String> labels) implements Shape {

  private static final int MOST_WORDS = 6;
  private static final int MOST_WORDS_IN_LAST = 20;
  private static final int FEWEST_STEPS = 3;

  @Override
  public boolean matches(String text, int from) {
    int first = stepEnd(text, from);
    if (first == text.length() || isCode(text)) {
      return false;
    }
    char separator = text.charAt(first);
    boolean home = labels.contains(Folding.key(text, from, first));
    if (!home && (separator == '/' || separator == '|' || separator == '→')) {
      return false;
    }
    int steps = 0;
    int at = from;
    while (at < text.length()) {
      int end = stepEnd(text, at);
      int most = end == text.length() ? MOST_WORDS_IN_LAST : MOST_WORDS;
      boolean odd = end < text.length() && text.charAt(end) != separator;
      if (odd || !hasWords(text, at, end, most)) {
        return false;
      }
      steps++;
      at = end + 1;
    }
    return steps >= (home ? 2 : FEWEST_STEPS);
  }

  private static boolean isCode(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('[') >= 0 || text.indexOf('=') >= 0;
  }

  private static int stepEnd(String text, int from) {
    int i = from;
    while (i < text.length() && !isSeparator(text, i)) {
      i++;
    }
    return i;
  }

  private static boolean isSeparator(String text, int i) {
    return switch (text.charAt(i)) {
      case '»', '›', '→', '＞' -> true;
      case '>', '/', '|' -> i > 0 && text.charAt(i - 1) == ' ';
      default -> false;
    };
  }

  private static boolean hasWords(String text, int from, int to, int most) {
    Names.Words words = new Names.Words(text, from, to);
    int count = 0;
    boolean letters = false;
    while (words.next()) {
      count++;
      letters |= Character.isLetter(text.charAt(words.start()));
    }
    return letters && count <= most;
  }
}
