package dev.winnow.rules.match;

import java.util.Set;

/** A credit in words, with or without brackets: {@code (Photo by Ada Quill/Getty Images)}. */
record PhotoBy(Set<String> labels) implements Shape {

  private static final int MOST_LABEL_WORDS = 4;
  private static final int MOST_NAME_WORDS = 12;

  /** The same where no letter has a case, so that any sentence looks like a name. */
  private static final int MOST_CASELESS_WORDS = 5;

  private static boolean isCaseless(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c) || Character.isLowerCase(c)) {
        return false;
      }
    }
    return true;
  }

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
        int most = isCaseless(text, words.end(), to) ? MOST_CASELESS_WORDS : MOST_NAME_WORDS;
        if (Names.isName(text, words.end(), to, most)) {
          return true;
        }
      }
    }
    return false;
  }
}
