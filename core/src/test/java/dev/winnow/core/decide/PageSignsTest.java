package dev.winnow.core.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.reason.Rejection.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageSignsTest {

  private static final double HALF = 0.5;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          404 not found; ERROR_PAGE
          Page not found - Vell Times; ERROR_PAGE
          Vell Times | Error 404; ERROR_PAGE
          Seite nicht gefunden; ERROR_PAGE
          Страница не найдена; ERROR_PAGE
          La page demandée n’existe plus; ERROR_PAGE
          503; ERROR_PAGE
          HTTP 500; ERROR_PAGE
          403; BLOCKED_PAGE
          403 Forbidden; BLOCKED_PAGE
          Access Denied; BLOCKED_PAGE
          Just a moment...; BLOCKED_PAGE
          Attention Required! | Cloudflare; BLOCKED_PAGE
          Zugriff verweigert; BLOCKED_PAGE
          アクセスが拒否されました; BLOCKED_PAGE
          人机验证; BLOCKED_PAGE
          Before you continue to Vell; CONSENT_PAGE
          We value your privacy; CONSENT_PAGE
          Prima di continuare; CONSENT_PAGE
          Log in; LOGIN_PAGE
          Zaloguj się; LOGIN_PAGE
          This domain is for sale; PARKED_PAGE
          """)
  void titlesOfMessages(String title, Reason reason) {
    assertThat(PageSigns.ofTitle(title, HALF)).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ferry found",
        "Unaccess denieds",
        "404 boats",
        "Room 404: a story in three parts",
        "Privacy in Vell",
        "How to write a good 404 page that people like and remember",
        "Why “page not found” became the best page that the library has",
        "The captcha is dead, and nobody in the harbour will miss it",
        "What happened when we asked everyone to accept cookies at once",
        "Sie können sich nicht anmelden? Was Vereine gegen volle Kurse tun",
      })
  void otherTitlesSayNothing(String title) {
    assertThat(PageSigns.ofTitle(title, HALF)).isEmpty();
  }
}
