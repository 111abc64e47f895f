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
        "pl|Rada postanowiła, że most, który jest już stary, zostanie otwarty przez burmistrza, ale nie od razu.",
        "cs|Rada rozhodla, že se most, který byl zavřen, otevře jako první, ale ještě nejsou všechny práce u konce.",
        "sv|Kommunen beslutade att bron över ån ska öppnas igen, men inte för bilar, som det var från början.",
        "hu|A város tanácsa úgy döntött, hogy a hidat két hét után megnyitják, de még nem a kocsiknak.",
        "ro|Consiliul a hotărât luni că podul peste râu va fi deschis după două săptămâni și nu mai are taxă.",
        "pt|A câmara decidiu que a ponte sobre o rio será aberta após duas semanas e não mais fechada.",
        "vi|Hội đồng đã quyết định rằng cây cầu của thành phố sẽ được mở cho người đi bộ trong năm này.",
        "fa|شورای شهر تصمیم گرفت که پل روی رود پس از دو هفته باز شود و این را به همه گفت.",
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
