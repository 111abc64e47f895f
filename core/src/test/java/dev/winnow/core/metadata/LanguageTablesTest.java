package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;

class LanguageTablesTest {

  /** The table is a copy of what CLDR says; a new ICU4J may know more. */
  @Test
  void lettersAreThoseOfCldr() {
    for (String[] row : Resources.rows("language-letters.tsv", 3)) {
      UnicodeSet exemplars =
          LocaleData.getExemplarSet(new ULocale(row[0]), 0, LocaleData.ES_STANDARD);
      for (String item : exemplars) {
        for (int i = 0; i < item.length(); i++) {
          char c = item.charAt(i);
          if (c >= 0x80 && Character.isLowerCase(c) && Character.isLetter(c)) {
            assertThat(row[1] + row[2]).as(row[0]).contains(String.valueOf(c));
          }
        }
      }
    }
  }

  @Test
  void aLetterSpeaksAgainstThoseWhoDoNotWriteIt() {
    long strangers = LanguageTables.strangers(LanguageTables.letter('\u0142'));
    for (int i = 0; i < LanguageTables.size(); i++) {
      boolean writes = (strangers >>> i & 1) == 0;
      assertThat(writes).as(LanguageTables.code(i)).isEqualTo(LanguageTables.code(i).equals("pl"));
    }
  }

  @Test
  void wordsAreLowerCaseAndShortEnoughToBeLookedUp() {
    for (String[] row : Resources.rows("function-words.tsv", 2)) {
      for (String word : row[1].split(" ", -1)) {
        assertThat(word).as(row[0]).isEqualTo(Strings.lower(word)).isNotEmpty();
        assertThat(word.length()).as(word).isLessThanOrEqualTo(LanguageTables.MAX_WORD);
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
          hash = LanguageTables.step(hash, word.charAt(i));
        }
        assertThat(LanguageTables.speakers(word.toCharArray(), word.length(), hash)).isNotZero();
      }
    }
  }
}
