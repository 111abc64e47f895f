package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Jane Roe|Jane Roe",
        "By Jane Roe, Staff Writer|Jane Roe",
        "Von Jan van der Meer und Ute Müller-Lüdenscheidt|Jan van der Meer;Ute Müller-Lüdenscheidt",
        "Por María del Carmen Ruiz y José Lima|María del Carmen Ruiz;José Lima",
        "Jane Roe, John Doe and Ann Poe|Jane Roe;John Doe;Ann Poe",
        "Jane Roe, jane@example.org|Jane Roe",
        "Jane Roe @janeroe|Jane Roe",
        "Jane Roe, JANE ROE|Jane Roe",
        "Rui Ma & Lee Poe|Rui Ma;Lee Poe",
        "Jane Roe, MD|Jane Roe",
        "J. E. Roe|J. E. Roe",
        "山田太郎|山田太郎",
        "By Jane Roe, Home and Security Expert|Jane Roe",
        "Jane Roe March 2, 2026|Jane Roe",
        "Updated January 8, 2026 Written by Jane Roe|Jane Roe",
        "Jane Roe, The Elm Gazette|Jane Roe",
        "Jane Roe / WXYZ|Jane Roe",
        "Jane Roe lives in Elm|Jane Roe",
        "By Jane Roe Photography by John Doe|Jane Roe",
        "Center for Elms and Research|Center for Elms and Research",
        "Great Elm Editorial Team|Great Elm Editorial Team",
        "annette poe|annette poe",
        "elm_fan17|elm_fan17",
        "Post author By Jane Roe|Jane Roe",
        "Interview: Jane Roe|Jane Roe",
        "Jane Roe The Associated Press|Jane Roe",
        "JaneFan J|JaneFan",
        "Jane Roe, ABC-D|Jane Roe",
        "Av Kari Nordmann og Ola Hansen|Kari Nordmann;Ola Hansen",
        "Door Piet de Vries en Anna Bakker|Piet de Vries;Anna Bakker",
        "Di Maria Rossi e Luca Bianchi|Maria Rossi;Luca Bianchi",
        "Autor: Jan Kowalski, Anna Nowak|Jan Kowalski;Anna Nowak",
        "Jan Novák a Petra Svobodová|Jan Novák;Petra Svobodová",
        "Írta: Kovács János és Nagy Anna|Kovács János;Nagy Anna",
        "Scris de Ion Popescu și Ana Ionescu|Ion Popescu;Ana Ionescu",
        "Автор: Иван Петров и Анна Смирнова|Иван Петров;Анна Смирнова",
        "Автор: Олена Коваль та Іван Бондар|Олена Коваль;Іван Бондар",
        "Yazan: Ayşe Yılmaz ve Mehmet Demir|Ayşe Yılmaz;Mehmet Demir",
        "Oleh Budi Santoso dan Siti Rahma|Budi Santoso;Siti Rahma",
        "بقلم: أحمد المصري، ليلى حداد|أحمد المصري;ليلى حداد",
        "מאת דנה כהן|דנה כהן",
        "홍길동 기자|홍길동",
        "โดย สมชาย ใจดี และ มาลี สุขใจ|สมชาย ใจดี;มาลี สุขใจ",
        "作者：王小明、李大華|王小明;李大華",
        "執筆：山田太郎／佐藤花子|山田太郎;佐藤花子",
        "Par Léa Martin avec Hugo Petit|Léa Martin;Hugo Petit",
        "Ein Gastbeitrag von Ute Kramer|Ute Kramer",
        "Text und Fotos: Ute Kramer|Ute Kramer",
        "Propos recueillis par Léa Martin|Léa Martin",
        "Rédigé par Léa Martin|Léa Martin",
        "Por Ana Ruiz, corresponsal en Lima|Ana Ruiz",
        "Toimittaja Matti Virtanen|Matti Virtanen",
        "Корреспондент Иван Петров|Иван Петров",
        "Γράφει η Μαρία Παπαδοπούλου|Μαρία Παπαδοπούλου",
        "Penulis: Budi Santoso Editor: Siti Rahma|Budi Santoso",
        "Piše: Marko Jovanović|Marko Jovanović",
        "به قلم رضا احمدی|رضا احمدی",
        "लेखक: राम शर्मा|राम शर्मा",
        "文／王小明|王小明",
        "記者王小明／台北報導|王小明",
        "（記者李大華台中報導）|李大華",
        "新华社记者李华|李华",
        "文・山田太郎|山田太郎",
        "取材・文＝山田太郎|山田太郎",
        "山田太郎記者|山田太郎",
        "ジョン・スミス|ジョン・スミス",
        "홍길동·김철수 기자|홍길동;김철수",
        "홍길동 선임기자|홍길동",
        "글·사진 홍길동 기자|홍길동",
        "(서울=연합뉴스) 홍길동 기자|홍길동",
        "記者・山田太郎 / 2024年3月28日(木) 午後6時30分|山田太郎",
        "Par Léa Martin / Publié le 28 mars 2024|Léa Martin",
        "Автор: Мария Иванова / 28 март 2024 г., 18:30 ч.|Мария Иванова",
        "Tác giả: Nguyễn Văn An / Thứ Năm, 28/03/2024|Nguyễn Văn An",
        // Places, outlets, titles and occupations behind a name in full are none.
        "Jane Roe in Elm and Bob Poe in Ash|Jane Roe;Bob Poe",
        "Piet in 't Veld|Piet in 't Veld",
        "Lucía Ruiz / Olmedal|Lucía Ruiz",
        "Jane Roe, RN, Certified Elm Consultant|Jane Roe",
        "Jane Roe, Gardener, Astrologer|Jane Roe",
        "Anna and Bob|Anna;Bob",
        "Par Léa Martin (avec AFP) · Publié le 14 mars, mis à jour le 15 mars|Léa Martin",
        "Jane Roe <roe at elm.example>|Jane Roe",
        // A second surname behind "and", and a second person.
        "Montserrat Puig i Soler|Montserrat Puig i Soler",
        "Por Ana Costa e Silva|Ana Costa e Silva",
        "Por José Ruiz y Gasset, Madrid|José Ruiz y Gasset",
        "Por Ana Ruiz y EFE|Ana Ruiz",
        "Per Marta Puig i Joan Soler|Marta Puig;Joan Soler",
        "Texto: Lucía Ruiz. Fotos: Pablo Lima|Lucía Ruiz",
        "Jane Roe Jr.|Jane Roe Jr.",
        "Penulis: Siti Rahma / Editor: Budi Santoso|Siti Rahma",
        // The kind of text, and who sent whom, before the name.
        "Ein Bericht von Karla Müller, Ulmen|Karla Müller",
        "Von unserer Korrespondentin Karla Müller|Karla Müller",
        "Reportagem de Inês Carvalho|Inês Carvalho",
        "Une enquête de Léa Martin|Léa Martin",
        "De notre correspondante Léa Martin|Léa Martin",
        "dalla nostra inviata Giulia De Santis|Giulia De Santis",
        "De Ioana Popescu|Ioana Popescu",
        "De Vries|De Vries",
        "Anouk De Vries|Anouk De Vries",
        "Uma Roe|Uma Roe",
        "Una Poe|Una Poe",
        // Roles in their languages.
        "Оксана Коваленко, журналістка|Оксана Коваленко",
        "Ольга Кузнецова, журналист|Ольга Кузнецова",
        "अनीता शर्मा, संवाददाता|अनीता शर्मा",
        "ليلى الحسن، صحفية|ليلى الحسن",
        "Elif Yılmaz, editör|Elif Yılmaz",
        "Katarzyna Wójcik, publicystka|Katarzyna Wójcik",
        "Tereza Nováková, komentátorka|Tereza Nováková",
        "[느릅일보 홍길동 기자]|홍길동",
        "יעל כהן ודוד לוי|יעל כהן;דוד לוי",
        "ורד כהן|ורד כהן",
        "글 홍길동 기자 사진 김철수 기자|홍길동",
      })
  void findsTheNames(String byline, String names) {
    assertThat(AuthorNames.split(byline)).isEqualTo(List.of(names.split(";")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "by",
        "admin",
        "https://www.facebook.com/somebody",
        "12:30",
        "March",
        ", The Elm Courier",
        "Reviewed by Jane Roe",
        "Staff",
        "Foto: Jane Roe",
        "Bilder: Jane Roe",
        "Sonntag",
        "写真: 山田太郎",
        "台北報導",
        "Bilder und Video: Jane Roe",
        "Mehr",
        "This",
      })
  void findsNobodyWhereThereIsNobody(String byline) {
    assertThat(AuthorNames.split(byline)).isEmpty();
  }

  @Test
  void capsTheNumberOfNames() {
    StringBuilder byline = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      byline
          .append("Jane Roe")
          .append((char) ('a' + i % 26))
          .append((char) ('a' + i / 26 % 26))
          .append(", ");
    }
    assertThat(AuthorNames.split(byline.toString())).hasSizeLessThanOrEqualTo(50);
  }
}
