package dev.winnow.rules.match;

import java.util.Set;

/**
 * A label, a colon and a name: {@code Photo: Ada Quill/The Vell Times}, {@code Credit…Ada Quill}.
 */
record LabelValue(Set<String> labels) implements Shape {

  private static final int LONGEST_LABEL = 32;
  // Above this a value has to look like a name, or it is a sentence behind a colon.
  private static final int WORDS_OF_ANY_FORM = 2;
  // The same where no sentence ends: "from the family's own album".
  private static final int WORDS_WITHOUT_END = 5;
  private static final int MOST_WORDS = 14;

  @Override
  public boolean matches(String text, int from) {
    int end = Math.min(text.length(), from + LONGEST_LABEL);
    for (int i = from; i < end; i++) {
      int width = separatorAt(text, i);
      if (width > 0) {
        return labels.contains(Folding.key(text, from, i))
            && isValue(text, i + width, text.length());
      }
    }
    return false;
  }

  private static int separatorAt(String text, int i) {
    char c = text.charAt(i);
    if (Punctuation.isColon(c) || c == '…') {
      return 1;
    }
    return text.startsWith("...", i) ? 3 : 0;
  }

  private static boolean isValue(String text, int from, int to) {
    return Names.isName(text, from, to, MOST_WORDS) || isShort(text, from, to);
  }

  private static boolean isShort(String text, int from, int to) {
    Names.Words words = new Names.Words(text, from, to);
    int count = 0;
    while (words.next()) {
      count++;
    }
    int most = Punctuation.sentenceEndsBefore(text, to) ? WORDS_OF_ANY_FORM : WORDS_WITHOUT_END;
    return count > 0 && count <= most;
  }
}
