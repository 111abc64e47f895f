package dev.winnow.rules.match;

import java.util.Set;

/**
 * A line that says who wrote it: {@code By Ada Quill and Bo Marsh}, {@code By Ada Quill | 3 March
 * 2031}; labels are words for "by".
 */
record NameLine(Set<String> labels) implements Shape {

  private static final Shape DATE =
      new DateLine(Set.of("date", "on", "am", "le", "el", "il", "em"));
  private static final int MOST_LABEL_WORDS = 3;
  private static final int MOST_NAME_WORDS = 9;
  private static final int FEWEST_NAME_WORDS = 2;

  @Override
  public boolean matches(String text, int from) {
    Names.Words words = new Names.Words(text, from, text.length());
    for (int i = 0; i < MOST_LABEL_WORDS && words.next(); i++) {
      if (labels.contains(Folding.key(text, from, words.end()))) {
        int end = nameEnd(text, words.end());
        end = end == text.length() ? dateStart(text, words.end()) : end;
        return hasSeveralWords(text, words.end(), end)
            && Names.isName(text, words.end(), end, MOST_NAME_WORDS)
            && (end == text.length() || DATE.matches(text, end))
            && !endsAsSentence(text);
      }
    }
    return false;
  }

  private static int nameEnd(String text, int from) {
    int i = from;
    while (i < text.length() && "|•·".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  /** Index of the word with which a date begins that is the rest of the line, or its length. */
  private static int dateStart(String text, int from) {
    if (!Character.isDigit(text.charAt(text.length() - 1)) && !endsInDateWord(text)) {
      return text.length();
    }
    Names.Words words = new Names.Words(text, from, text.length());
    for (int i = 0; i < MOST_NAME_WORDS && words.next(); i++) {
      if (i >= FEWEST_NAME_WORDS && DATE.matches(text, words.start())) {
        return words.start();
      }
    }
    return text.length();
  }

  private static boolean endsInDateWord(String text) {
    int start = text.length();
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return DateLine.isWord(text, start);
  }

  private static boolean hasSeveralWords(String text, int from, int to) {
    Names.Words words = new Names.Words(text, from, to);
    int count = 0;
    while (words.next()) {
      if (Character.isDigit(text.charAt(words.start()))) {
        return false;
      }
      count++;
    }
    return count >= FEWEST_NAME_WORDS;
  }

  private static boolean endsAsSentence(String text) {
    return "!?".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
