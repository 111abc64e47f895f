package dev.winnow.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void vowelSignsAndHamzaDoNotCountInArabic() {
    assertThat(Folding.key("اقرأ أيضًا")).isEqualTo(Folding.key("اقرا ايضا"));
    assertThat(Folding.key("حمّل التطبيق")).isEqualTo(Folding.key("حمل التطبيق"));
  }

  @Test
  void persianAndArabicKeyboardsWriteTheSameWord() {
    assertThat(Folding.key("كتاب علي")).isEqualTo(Folding.key("کتاب علی"));
  }

  @Test
  void hebrewPointsDoNotCount() {
    assertThat(Folding.key("שָׁלוֹם")).isEqualTo(Folding.key("שלום"));
  }

  @Test
  void vowelSignsCountInDevanagari() {
    assertThat(Folding.key("पढ़ें")).isNotEqualTo(Folding.key("पढ")).doesNotContain(" ");
  }

  @Test
  void lettersOfOneScriptStayApart() {
    assertThat(Folding.key("й")).isNotEqualTo(Folding.key("и"));
    assertThat(Folding.key("ب")).isNotEqualTo(Folding.key("ت"));
  }
}
