package dev.winnow.core.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.reason.Rejection.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSignsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "404 not found",
        "page not found - vell times",
        "vell times | error 404",
        "seite nicht gefunden",
        "страница не найдена"
      })
  void errorMessages(String title) {
    assertThat(PageSigns.of(title)).isEqualTo(Reason.ERROR_PAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"before you continue to vell", "we value your privacy"})
  void consentDialogs(String title) {
    assertThat(PageSigns.of(title)).isEqualTo(Reason.CONSENT_PAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ferry found", "unaccess denieds", "404 boats", "privacy in vell"})
  void otherTitlesSayNothing(String title) {
    assertThat(PageSigns.of(title)).isEqualTo(Reason.NO_ARTICLE);
  }
}
