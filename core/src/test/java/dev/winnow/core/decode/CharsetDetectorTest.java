package dev.winnow.core.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.source.MediaType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetDetectorTest {

  private static final String POLISH =
      "Wójt gminy Żółtów ogłosił wczoraj, że nowy most nad rzeką Świdną zostanie otwarty jesienią."
          + " Mieszkańcy czekają na tę przeprawę już od kilkunastu lat, a prace wciąż się opóźniały.";
  private static final String RUSSIAN =
      "Мэр города Заречинска сообщил вчера, что новый мост через реку откроют осенью этого года."
          + " Жители ждали его больше десяти лет, но работы всё время откладывались.";
  private static final String TURKISH =
      "Belediye başkanı dün yaptığı açıklamada, ırmağın üzerindeki yeni köprünün sonbaharda"
          + " açılacağını söyledi. Çalışmaların gecikmesi yüzünden halk uzun süre beklemişti.";
  private static final String JAPANESE =
      "緑川市の市長は昨日、新しい橋が秋に開通すると発表した。住民は十年以上もこの橋を待っていた。工事は何度も遅れていた。";
  private static final String CHINESE = "青河市市长昨天宣布，新的大桥将于今年秋天通车。居民们为此已经等待了十多年，工程一再推迟。";
  private static final String KOREAN =
      "푸른시 시장은 어제 새로운 다리가 올해 가을에 개통될 것이라고 발표했다. 주민들은 십 년 넘게 기다려 왔다.";

  private static final String UKRAINIAN =
      "Міський голова Зарічного повідомив учора, що новий міст через річку відкриють восени цього року."
          + " Мешканці чекали на нього понад десять років, але роботи весь час відкладали.";
  private static final String THAI =
      "นายกเทศมนตรีเมืองเขียวประกาศเมื่อวานนี้ว่าสะพานใหม่ข้ามแม่น้ำจะเปิดในฤดูใบไม้ร่วงปีนี้ ชาวบ้านรอสะพานนี้มากว่าสิบปีแล้ว";
  private static final String ITALIAN =
      "Il ponte è chiuso da lunedì: perché, nessuno lo sa più. La città ne parla già da un anno.";

  private static DecodedText html(byte[] bytes) {
    return CharsetDetector.decode(bytes, MediaType.HTML, Optional.empty());
  }

  private static byte[] page(String head, String text, String charset) {
    return ("<html><head>" + head + "</head><body><p>" + text + "</p></body></html>")
        .getBytes(Charset.forName(charset));
  }

  private static String sample(String language) {
    return switch (language) {
      case "pl" -> POLISH;
      case "ru" -> RUSSIAN;
      case "tr" -> TURKISH;
      case "ja" -> JAPANESE;
      case "zh" -> CHINESE;
      default -> KOREAN;
    };
  }

  private static final String CHARSETS =
      """
      pl, windows-1250, windows-1250
      pl, ISO-8859-2, latin2
      ru, windows-1251, cp1251
      ru, KOI8-R, koi8
      tr, windows-1254, iso-8859-9
      ja, windows-31j, shift_jis
      ja, EUC-JP, x-euc-jp
      ja, ISO-2022-JP, iso-2022-jp
      zh, GBK, gb2312
      zh, UTF-8, gb2312
      ko, EUC-KR, ks_c_5601-1987
      """;

  @ParameterizedTest
  @CsvSource(textBlock = CHARSETS)
  void readsWhatThePageDeclares(String language, String charset, String label) {
    String text = sample(language);
    for (String meta :
        new String[] {
          "<meta charset=\"" + label + "\">",
          "<META content='text/html; charset=" + label + "' http-equiv=Content-Type />",
          "<!-- <meta charset=x> --><script>"
              + "x ".repeat(1500)
              + "</script><meta charset="
              + label
              + ">"
        }) {
      assertThat(html(page(meta, text, charset)).text()).contains(text);
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = CHARSETS)
  void readsWhatTheTransportDeclares(String language, String charset, String label) {
    String text = sample(language);
    DecodedText decoded =
        CharsetDetector.decode(
            text.getBytes(Charset.forName(charset)), MediaType.TEXT, Optional.of(' ' + label));
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.replaced()).isZero();
  }

  @ParameterizedTest
  @CsvSource(textBlock = CHARSETS)
  void detectsWhatIsDeclaredAsUtf8OrNotAtAll(String language, String charset, String label) {
    String text = sample(language).repeat(3);
    assertThat(html(page("", text, charset)).text()).as(label).contains(text);
    assertThat(html(page("<meta charset=utf-8>", text, charset)).text()).contains(text);
  }

  @Test
  void detectsWhatIcuHasNoStatisticsOf() {
    assertThat(html(page("", THAI, "x-windows-874")).text()).contains(THAI);
    assertThat(html(page("", RUSSIAN, "IBM866")).text()).contains(RUSSIAN);
    assertThat(html(page("", UKRAINIAN, "KOI8-U")).text()).contains(UKRAINIAN);
  }

  @Test
  void foreignWordsAmongEnglishOnesTellTheCharset() {
    String english = "Run the installer again and choose the other disk. ".repeat(6);
    for (String charset : new String[] {"windows-1251", "KOI8-R", "ISO-8859-5"}) {
      String text = english + RUSSIAN + " " + english;
      byte[] bytes = text.getBytes(Charset.forName(charset));
      assertThat(CharsetDetector.decode(bytes, MediaType.TEXT, Optional.empty()).text())
          .as(charset)
          .isEqualTo(text);
    }
  }

  @Test
  void wordsThatAreAnAccentAloneAreNotForeign() {
    byte[] bytes = ITALIAN.getBytes(Charset.forName("windows-1252"));
    assertThat(CharsetDetector.decode(bytes, MediaType.TEXT, Optional.empty()).text())
        .isEqualTo(ITALIAN);
  }

  @Test
  void takesTextFromAllOverALargePage() {
    String filler = "<div class=menu>plain words only</div>".repeat(4000);
    byte[] bytes = page("", filler + RUSSIAN.repeat(5), "windows-1251");
    assertThat(html(bytes).text()).contains(RUSSIAN);
  }

  @Test
  void readsEmptyAndAsciiAndUtf8AsUtf8() {
    assertThat(html(new byte[0])).isEqualTo(utf8("", 0));
    assertThat(html("plain".getBytes(StandardCharsets.UTF_8))).isEqualTo(utf8("plain", 0));
    assertThat(html(JAPANESE.getBytes(StandardCharsets.UTF_8))).isEqualTo(utf8(JAPANESE, 0));
  }

  @Test
  void countsOnlyReplacementsThatDecodingMade() {
    String text = "\uFFFD" + POLISH;
    assertThat(html(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(utf8(text, 0));
  }

  @Test
  void keepsToUtf8WhenTheLastSequenceIsCutOff() {
    byte[] bytes = JAPANESE.getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(html(cut))
        .isEqualTo(utf8(JAPANESE.substring(0, JAPANESE.length() - 1) + '\uFFFD', 1));
  }

  @Test
  void keepsToUtf8DespiteAStrayByte() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(RUSSIAN.repeat(2).getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.writeBytes(" x".getBytes(StandardCharsets.UTF_8));
    assertThat(html(bytes.toByteArray())).isEqualTo(utf8(RUSSIAN.repeat(2) + "\uFFFD x", 1));
  }

  private static DecodedText utf8(String text, int replaced) {
    return DecodedText.of(text, "UTF-8", CharsetEvidence.VALID_UTF8, replaced);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF", "UTF-32LE, FFFE0000"})
  void believesByteOrderMarksAboveAll(String charset, String mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(java.util.HexFormat.of().parseHex(mark));
    bytes.writeBytes(POLISH.getBytes(Charset.forName(charset)));
    DecodedText decoded =
        CharsetDetector.decode(bytes.toByteArray(), MediaType.TEXT, Optional.of("koi8-r"));
    assertThat(decoded).isEqualTo(DecodedText.of(POLISH, charset, CharsetEvidence.BOM, 0));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void seesWideCharsetsByTheirNuls(String charset) {
    assertThat(html(page("", POLISH, charset)).charset()).isEqualTo(charset);
    assertThat(CharsetDetector.looksBinary(page("", POLISH, charset))).isFalse();
  }

  @Test
  void fallsBackToWindows1252WithItsHolesAsControls() {
    DecodedText decoded = html(new byte[] {'a', (byte) 0x81, (byte) 0x80});
    assertThat(decoded)
        .isEqualTo(DecodedText.of("a\u0081€", "windows-1252", CharsetEvidence.FALLBACK, 0));
  }

  @Test
  void ignoresUnknownLabelsAndUtf16InMarkup() {
    byte[] bytes = page("<meta charset=utf-16>", "caf\u00e9 noir", "ISO-8859-1");
    assertThat(CharsetDetector.decode(bytes, MediaType.HTML, Optional.of("no-such")).text())
        .contains("café noir");
  }

  @Test
  void everyLabelOfTheTableIsSupportedHere() {
    assertThat(CharsetLabels.resolve("\"GB2312\" ")).contains(Charset.forName("GB18030"));
    assertThat(CharsetLabels.resolve("Latin1")).contains(Charset.forName("windows-1252"));
    assertThat(CharsetLabels.resolve("iso-2022-kr")).isEmpty();
    assertThat(CharsetLabels.resolve("")).isEmpty();
  }

  @Test
  void survivesAnyBytes() {
    long seed = 20260101L;
    Random random = new Random(seed);
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      byte[] broken = page("<meta charset=gbk ", "", "UTF-8");
      broken = java.util.Arrays.copyOf(broken, random.nextInt(broken.length));
      for (String label : new String[] {"utf-8", "iso-2022-jp", "gb18030", "utf-16", "big5"}) {
        assertThat(CharsetDetector.decode(bytes, MediaType.HTML, Optional.of(label)).replaced())
            .as("seed %d, round %d", seed, i)
            .isBetween(0, bytes.length);
      }
      assertThat(html(broken).replaced()).isZero();
    }
  }

  @Test
  void tellsBinaryFilesFromText() {
    for (String magic :
        new String[] {"%PDF-1.7", "PK\u0003\u0004", "\u0089PNG\r\n\u001a\n", "GIF89a"}) {
      assertThat(CharsetDetector.looksBinary(magic.getBytes(StandardCharsets.ISO_8859_1))).isTrue();
    }
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    assertThat(CharsetDetector.looksBinary(noise)).isTrue();
    assertThat(CharsetDetector.looksBinary(new byte[100])).isTrue();
    for (String text : new String[] {"", "RIFF raff", "BZh is no word", RUSSIAN, "a\tb\r\n\f"}) {
      assertThat(CharsetDetector.looksBinary(text.getBytes(StandardCharsets.UTF_8))).isFalse();
    }
    assertThat(CharsetDetector.looksBinary(JAPANESE.getBytes(Charset.forName("ISO-2022-JP"))))
        .isFalse();
  }
}
