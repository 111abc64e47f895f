package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The bridge of Elm was opened on Monday and the mayor said that it is for all of us.",
        "de|Die Brücke von Elm ist am Montag für den Verkehr offen und das ist auch nicht mit Geld.",
        "fr|Le pont est ouvert dans la ville et les gens qui sont sur la place ne sont pas pour une.",
        "nl|De brug van het dorp is open en dat is niet met een feest voor die van ons te zijn.",
        "fi|Silta on auki ja se oli kuin uusi mutta myös vanha että ei ovat.",
        "tr|Bu köprü ve bir yol için çok güzel olarak açıldı ile daha da.",
        "ru|Мост открыт и на нём не было никого, что как из дома с утра по делам.",
        "uk|Міст відкрито і на ньому не було нікого, що як із дому з ранку та це.",
        "ja|橋がふたたびひらきました。みんながよろこびました。",
        "zh|大桥昨天重新开放,市民都很高兴。",
        "ko|다리가 다시 열렸다. 시민들이 기뻐했다.",
        "el|Η γέφυρα άνοιξε και ο κόσμος είναι εκεί.",
        "ka|ხიდი ისევ გაიხსნა და ყველა მოვიდა.",
      })
  void tellsTheLanguageOfProse(String language, String text) {
    assertThat(LanguageGuess.of(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Elm", "Elm 2024 Ash 17", "la de", "12:30 - 14:00"})
  void isSilentAboutTooLittleText(String text) {
    assertThat(LanguageGuess.of(text)).isEmpty();
  }
}
