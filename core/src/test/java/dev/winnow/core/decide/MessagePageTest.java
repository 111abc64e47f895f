package dev.winnow.core.decide;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Extraction;
import dev.winnow.core.TestPages;
import dev.winnow.core.Winnow;
import dev.winnow.core.reason.Rejection.Reason;
import dev.winnow.core.source.RawDocument;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessagePageTest {

  private static final String NOTICE =
      "<p>The early ferry will leave at half past six from Monday, the harbour office said. The late"
          + " one stays as it is, and tickets bought for the old time are good on either.</p>";

  private static Extraction clean(String html) {
    return Winnow.builder().build().clean(RawDocument.html("1", html));
  }

  private static void isRefused(String html, Reason reason) {
    assertThat(clean(html))
        .isInstanceOfSatisfying(
            Extraction.Rejected.class,
            rejected -> assertThat(rejected.rejection().reason()).isEqualTo(reason));
  }

  private static void isKept(String html) {
    assertThat(clean(html)).isInstanceOf(Extraction.Extracted.class);
  }

  @Test
  void headingsTellWhatTitlesDoNot() {
    isRefused("<title>Post</title><h1>Page not found</h1><p>Try the search.", Reason.ERROR_PAGE);
    isRefused("<title>Post</title><h1>Log in</h1><input type=password>", Reason.LOGIN_PAGE);
  }

  @Test
  void aMessageMayBeOneShortParagraph() {
    isRefused("<p>Please enable JavaScript to view this page.", Reason.BLOCKED_PAGE);
    isRefused("<p>Ihr Browser wird nicht unterstützt.", Reason.BLOCKED_PAGE);
  }

  @Test
  void formsAndPuzzlesSpeakAllLanguages() {
    isRefused("<p>Ingia</p><form><input type=password></form>", Reason.LOGIN_PAGE);
    isRefused("<p>Subiri.</p><div class=h-captcha></div>", Reason.BLOCKED_PAGE);
  }

  @Test
  void aShortNoticeBesideAFormOrABannerIsAnArticle() {
    isKept("<h1>Early ferry</h1>" + NOTICE + "<form><input type=password>Log in</form>");
    isKept("<h1>Early ferry</h1>" + NOTICE + "<div class=cookie><p>We use cookies.</p></div>");
    isKept("<h1>Early ferry</h1>" + NOTICE + "<noscript>Please enable JavaScript.</noscript>");
    isKept("<h1>Early ferry</h1>" + NOTICE + "<div class=g-recaptcha></div>");
  }

  @Test
  void aHiddenDialogSaysNothingOfThePage() {
    isKept("<div hidden><h1>Cookie settings</h1></div><h1>Early ferry</h1>" + NOTICE);
  }

  @Test
  void aLayerAboveAWholePageSaysNothingOfIt() {
    String menu =
        IntStream.range(0, 150)
            .mapToObj(i -> "<li><a href=/l%d>Lantern number %d</a>".formatted(i, i))
            .collect(joining("", "<nav><ul>", "</ul></nav>"));
    String page = "<title>Lanterns</title>" + menu + "<h1>%s</h1>" + NOTICE;
    isKept(page.formatted("Your privacy settings"));
    isKept(page.formatted("Lanterns") + "<p>The shop will not work when cookies are disabled.");
    isRefused("<h1>Your privacy settings</h1>" + NOTICE, Reason.CONSENT_PAGE);
    isRefused(page.formatted("Page not found"), Reason.ERROR_PAGE);
  }

  @Test
  void aLongTextUnderAMessagesTitleIsAnArticle() {
    isKept("<title>Access denied</title><h1>Access denied</h1><p>" + TestPages.sentence(1, 90));
  }

  @Test
  void aLinkToLogInIsNoLoginPage() {
    isKept("<title>Early ferry</title><a href=/l>Log in</a><h1>Early ferry</h1>" + NOTICE);
  }
}
