package dev.winnow.bench.rules;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What a page's true text says, to hold lines against. Immutable. */
final class TrueWords {

  /** Words of a run that is looked for. (Words.) */
  private static final int RUN = 4;

  private final String text;
  private final Set<String> runs = new HashSet<>();

  TrueWords(String truth) {
    text = ' ' + plain(truth) + ' ';
    String[] words = text.strip().split(" ", -1);
    for (int i = 0; i + RUN <= words.length; i++) {
      runs.add(run(words, i));
    }
  }

  /** Whether the truth says the line, or half of its runs of four words. */
  boolean say(String line) {
    String plain = plain(line);
    if (text.contains(' ' + plain + ' ')) {
      return true;
    }
    String[] words = plain.split(" ", -1);
    int said = 0;
    int all = words.length - RUN + 1;
    for (int i = 0; i < all; i++) {
      said += runs.contains(run(words, i)) ? 1 : 0;
    }
    return all > 0 && 2 * said >= all;
  }

  private static String run(String[] words, int from) {
    return String.join(" ", words[from], words[from + 1], words[from + 2], words[from + 3]);
  }

  /** Letters and digits in lower case, a space for anything between them. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().strip().toLowerCase(Locale.ROOT);
  }
}
