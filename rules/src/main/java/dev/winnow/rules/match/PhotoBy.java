package dev.winnow.rules.match;

import java.util.Set;

/** A credit in words, with or without brackets: {@code (Photo by Ada Quill/Getty Images)}. */
record PhotoBy(Set<String> labels) implements Shape {

  private static final int MOST_LABEL_WORDS = 4;
  private static final int MOST_NAME_WORDS = 12;

  @Override
  public boolean matches(String text, int from) {
    int to = text.length();
    int start = from;
    if (start < to && (text.charAt(start) == '(' || text.charAt(start) == '[')) {
      start++;
    }
    Names.Words words = new Names.Words(text, start, to);
    for (int i = 0; i < MOST_LABEL_WORDS && words.next(); i++) {
      if (labels.contains(Folding.key(text, start, words.end()))) {
        if (Names.isName(text, words.end(), to, MOST_NAME_WORDS)) {
          return true;
        }
      }
    }
    return false;
  }
}
