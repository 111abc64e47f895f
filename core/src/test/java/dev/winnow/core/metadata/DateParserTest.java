package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

  private static final Optional<Instant> FETCHED =
      Optional.of(Instant.parse("2024-03-28T12:00:00Z"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-28T09:30:00+01:00|en||2024-03-28T09:30:00+01:00",
        "2024-03-28T09:30:15.123Z|en||2024-03-28T09:30:15Z",
        "2024-03-28 09:30|en||2024-03-28T09:30:00",
        "20240328|en||2024-03-28",
        "1711618200|en||2024-03-28T09:30:00Z",
        "March 28, 2024 at 9:30 pm EDT|en||2024-03-28T21:30:00-04:00",
        "Thu, 28 Mar 2024 09:30:00 GMT|en||2024-03-28T09:30:00Z",
        "03/04/2024|en|us|2024-03-04",
        "03/04/2024|en|gb|2024-04-03",
        "28.3.2024|de||2024-03-28",
        "28. März 2024, 09:30 Uhr|de||2024-03-28T09:30:00",
        "28 de marzo de 2024|es||2024-03-28",
        "1er août 2023|fr||2023-08-01",
        "28 марта 2024|ru||2024-03-28",
        "28 listopada 2024|pl||2024-11-28",
        "2024年3月28日|ja||2024-03-28",
        "2024년 3월 28일|ko||2024-03-28",
        "28 مارس 2024|ar||2024-03-28",
        "28 آذار/مارس 2024|ar||2024-03-28",
        "٢٨ مارس ٢٠٢٤|ar||2024-03-28",
        "١٨ رمضان ١٤٤٥|ar||2024-03-28",
        "۹ فروردین ۱۴۰۳|fa||2024-03-28",
        "۱۴۰۳/۰۱/۰۹|fa||2024-03-28",
        "28 במרץ 2024|he||2024-03-28",
        "28 มีนาคม 2567|th||2024-03-28",
        "28 มี.ค. 2567|th||2024-03-28",
        "令和6年3月28日|ja||2024-03-28",
        "2024年3月28日 10時30分|ja||2024-03-28T10:30:00",
        "民國113年3月28日|zh||2024-03-28",
        "2024年03月28日 08:15|zh||2024-03-28T08:15:00",
        "2024. 3. 28. 10:30|ko||2024-03-28T10:30:00",
        "28 मार्च 2024|hi||2024-03-28",
        "২৮ মার্চ ২০২৪|bn||2024-03-28",
        "28 tháng 3, 2024|vi||2024-03-28",
        "28 Maret 2024|id||2024-03-28",
        "28 Mart 2024|tr||2024-03-28",
        "28 Μαρτίου 2024|el||2024-03-28",
        "28 березня 2024|uk||2024-03-28",
        "28 март 2024 г.|bg||2024-03-28",
        "28. března 2024|cs||2024-03-28",
        "2024. március 28.|hu||2024-03-28",
        "28 martie 2024|ro||2024-03-28",
        "28. maaliskuuta 2024|fi||2024-03-28",
        "28 mars 2024|sv||2024-03-28",
        "2024 m. kovo 28 d.|lt||2024-03-28",
        "2024. gada 28. marts|lv||2024-03-28",
        "28 de març de 2024|ca||2024-03-28",
        "03/04/2024|de||2024-04-03",
        "03/04/2024|es|pr|2024-03-04",
        "Thursday, 28 March 2024, 9.30pm AEDT|en|au|2024-03-28T21:30:00+11:00",
        "3/28/24, 9:30 PM|en|us|2024-03-28T21:30:00",
        "Donnerstag, 28.3.24, 14.30 Uhr|de||2024-03-28T14:30:00",
        "jeudi 14 juill. 2024 à 18 h 30|fr|ca|2024-07-14T18:30:00",
        "28/3/24 às 18h30|pt|br|2024-03-28T18:30:00",
        "giovedì 28 marzo 2024 ore 18.30|it||2024-03-28T18:30:00",
        "czwartek, 28 marca 2024, godz. 18:30|pl||2024-03-28T18:30:00",
        "torsdag den 28. marts 2024 kl. 18.30|da||2024-03-28T18:30:00",
        "torstai 28.3.2024 klo 18.30|fi||2024-03-28T18:30:00",
        "čtvrtek 28. března 2024 18:30|cs||2024-03-28T18:30:00",
        "štvrtok 28. marca 2024 o 18:30|sk||2024-03-28T18:30:00",
        "24.03.28. 18:30|hu||2024-03-28T18:30:00",
        "Joi, 28 mar. 2024, 18:30|ro||2024-03-28T18:30:00",
        "28 KASIM 2024 Perşembe 18:30|tr||2024-11-28T18:30:00",
        "15 EKİM 2024|tr||2024-10-15",
        "четвъртък, 28 март 2024 г., 18:30 ч.|bg||2024-03-28T18:30:00",
        "четвер, 28 лютого 2024 р.|uk||2024-02-28",
        "28 сакавіка 2024 г.|be||2024-03-28",
        "28 јануари 2024 г.|mk||2024-01-28",
        "četvrtak, 28. septembar 2024. 18:30|sr||2024-09-28T18:30:00",
        "28. rujna 2024. u 18:30|hr||2024-09-28T18:30:00",
        "28 ΜΑΡΤΙΟΥ 2024, 6:30 μ.μ.|el||2024-03-28T18:30:00",
        "2024-03-28 18:30|lt||2024-03-28T18:30:00",
        "ceturtdien, 2024. gada 28. martā|lv||2024-03-28",
        "neljapäev, 28. märts 2024|et||2024-03-28",
        "fimmtudagur, 28. mars 2024|is||2024-03-28",
        "Khamis, 28 Mac 2024 6:30 PTG|ms||2024-03-28T18:30:00",
        "Kamis, 28 Mar 2024 18.30 WIB|id||2024-03-28T18:30:00+07:00",
        "Thứ Năm, 28 thg 3, 2024|vi||2024-03-28",
        "วันพฤหัสบดีที่ 28 มีนาคม พ.ศ. 2567 เวลา 18:30 น.|th||2024-03-28T18:30:00",
        "28 พ.ค. 67|th||2024-05-28",
        "28/3/67|th||2024-03-28",
        "२८ मार्च, २०२४|hi||2024-03-28",
        "28 फ़र॰ 2024, 6:30 pm|hi||2024-02-28T18:30:00",
        "28 ஏப்ரல், 2024|ta||2024-04-28",
        "28 ఏప్రిల్, 2024|te||2024-04-28",
        "2024 ഏപ്രിൽ 28|ml||2024-04-28",
        "28 اپریل، 2024|ur||2024-04-28",
        "28 كانون الثاني 2024|ar||2024-01-28",
        "الخميس 28 مارس 2024 6:30 م|ar||2024-03-28T18:30:00",
        "۱۴۰۳ فروردین ۹, پنجشنبه|fa||2024-03-28",
        "28 במרץ 2024, 18:30|he||2024-03-28T18:30:00",
        "28 בינו׳ 2024|he||2024-01-28",
        "2024年3月28日 下午6:30|zh||2024-03-28T18:30:00",
        "2024年3月28日(木)午後6時30分|ja||2024-03-28T18:30:00",
        "24.03.28 오후 6:30|ko||2024-03-28T18:30:00",
        "2024 թ. մարտի 28|hy||2024-03-28",
        "2024 ж. 28 наурыз|kk||2024-03-28",
      })
  void readsDatesAsPagesWriteThem(String text, String language, String country, String iso) {
    DateParser parser = DateParser.of(language, country == null ? "" : country);
    assertThat(parser.parse(text)).map(PublicationDate::toIso).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "af", "am", "ar", "ar-LB", "ar-MA", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da",
        "de", "de-AT", "el", "en", "en-IN", "es", "es-MX", "et", "fa", "fi", "fil", "fr", "fr-CA",
        "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km",
        "kn", "ko", "ky", "lo", "lt", "lv", "mk", "ml", "mr", "ms", "nb", "ne", "nl", "pa", "pl",
        "ps", "pt", "pt-PT", "ro", "ru", "si", "sk", "sl", "sq", "sr", "sr-Latn", "sv", "sw", "ta",
        "te", "th", "tr", "uk", "ur", "uz", "vi", "zh", "zh-TW", "zu"
      })
  void readsTheDatesThatCldrWritesInALanguage(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    DateParser parser = DateParser.of(locale.getLanguage(), locale.getCountry());
    for (String calendar : List.of("gregorian", "")) {
      ULocale written = calendar.isEmpty() ? locale : locale.setKeywordValue("calendar", calendar);
      for (int style : new int[] {DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM}) {
        DateFormat format = DateFormat.getDateInstance(style, written);
        format.setTimeZone(TimeZone.GMT_ZONE);
        for (int month = 1; month <= 12; month++) {
          LocalDate day = LocalDate.of(2023, month, 14 + month);
          Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
          String text = Strings.tidy(format.format(noon.toEpochMilli()), 200);
          assertThat(parser.parse(text)).as(text).map(PublicationDate::day).contains(day);
        }
      }
    }
  }

  @Test
  void believesOldDatesOfStructuredDataButNoPlaceholders() {
    DateParser parser = DateParser.of("en", "us");
    assertThat(parser.parseStructured("1985-03-28"))
        .map(PublicationDate::toIso)
        .contains("1985-03-28");
    assertThat(parser.parseStructured("1970-01-01T00:00:00Z")).isEmpty();
    assertThat(parser.parseStructured("0001-01-01")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "09.10.2024,en,us,2024-09-10",
    "09.10.2024,de,'',2024-09-10",
    "03/04/2024,en,us,2024-04-03",
  })
  void hasAnotherReadingForNumbersInDoubt(
      String text, String language, String country, String iso) {
    assertThat(DateParser.of(language, country).otherReading(text))
        .map(PublicationDate::toIso)
        .contains(iso);
  }

  @ParameterizedTest
  @ValueSource(strings = {"28.03.2024", "2024-03-28", "28 March 2024", "3 / 4"})
  void hasNoOtherReadingForWhatIsClear(String text) {
    assertThat(DateParser.of("en", "us").otherReading(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.2.24", "Version 4.12.24.1", "10.0.24", "32.13.24", "0.1.24", "12.5 24"})
  void doesNotTakeNumbersOfVersionsForDays(String text) {
    assertThat(DateParser.of("de", "").parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.2. 08:14", "12.02. 08.14", "12. 2. 08:14"})
  void doesNotTakeTheHourForAYear(String text) {
    assertThat(DateParser.of("fi", "").parse(text)).isEmpty();
  }

  @Test
  void readsNumbersBetweenStrokes() {
    assertThat(DateParser.of("de", "").parse("26 | 01 | 2022"))
        .map(PublicationDate::toIso)
        .contains("2022-01-26");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 hours ago|en|2024-03-28",
        "2 days ago|en|2024-03-26",
        "Yesterday|en|2024-03-27",
        "vor 13 Stunden|de|2024-03-27",
        "gestern|de|2024-03-27",
        "il y a 2 jours|fr|2024-03-26",
        "hace 5 horas|es|2024-03-28",
        "vor 13 Std.|de|2024-03-27",
        "2 часа назад|ru|2024-03-28",
        "2日前|ja|2024-03-26",
        "3시간 전|ko|2024-03-28",
        "2天前|zh|2024-03-26",
      })
  void countsRelativeDatesFromWhenThePageWasFetched(String text, String language, String day) {
    DateParser parser = DateParser.of(language, "", FETCHED);
    assertThat(parser.parse(text)).map(PublicationDate::toIso).contains(day);
    assertThat(DateParser.of(language, "").parse(text)).isEmpty();
  }

  @Test
  void countsNoUnitsThatDoNotTellTheDay() {
    assertThat(DateParser.of("es", "", FETCHED).parse("hace 3 semanas")).isEmpty();
    assertThat(DateParser.of("en", "", FETCHED).parse("3 months ago")).isEmpty();
  }

  @Test
  void believesNoDateAfterThePageWasFetched() {
    DateParser parser = DateParser.of("en", "us", FETCHED);
    assertThat(parser.parse("March 29, 2024")).isPresent();
    assertThat(parser.parse("March 30, 2024")).isEmpty();
    assertThat(parser.parseStructured("2025-01-01T00:00:00Z")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 hours ago", "yesterday", "March 28", "1985-03-28", "2101-01-01", "2024-13-40",
        "30 February 2024", "1.2.24", "03/04/2024", "Version 2024", "", "999999999999999999999"
      })
  void givesNoDateRatherThanADoubtfulOne(String text) {
    assertThat(DateParser.of("", "").parse(text)).isEmpty();
  }
}
