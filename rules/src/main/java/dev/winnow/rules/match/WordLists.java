package dev.winnow.rules.match;

import java.util.Set;

/** Word lists that come with the rules. Stateless. */
public final class WordLists {

  private WordLists() {}

  /** Words of dates and times in many languages, folded. */
  public static Set<String> dateWords() {
    return WordList.read("date-words.txt");
  }
}
