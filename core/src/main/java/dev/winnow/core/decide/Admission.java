package dev.winnow.core.decide;

import dev.winnow.core.decode.CharsetDetector;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.RefusedException;
import dev.winnow.core.reason.Rejection;
import dev.winnow.core.reason.Stage;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.RawDocument;
import java.util.List;
import java.util.Locale;

/** Says which documents give no article, and why. Stateless. */
public final class Admission {

  /** A page with more words than this in its text is no mere message. (Words.) */
  private static final int MESSAGE_WORDS = 80;

  private Admission() {}

  /**
   * Refuses what is empty or larger than the limits.
   *
   * @throws RefusedException if there is nothing in the document, or too much
   */
  public static void checkSize(RawDocument document, Limits limits) throws RefusedException {
    int size =
        document.content() instanceof RawDocument.Content.Bytes bytes
            ? bytes.bytes().length
            : ((RawDocument.Content.Text) document.content()).text().length();
    if (size == 0) {
      throw refused(Stage.READ, Rejection.Reason.EMPTY, "the document is empty");
    }
    if (size > limits.maxBytes()) {
      throw refused(
          Stage.READ,
          Rejection.Reason.TOO_LARGE,
          "the document has " + size + " bytes, the limit is " + limits.maxBytes());
    }
  }

  /**
   * Refuses what is no text.
   *
   * @throws RefusedException if the bytes are those of an image, an archive or the like
   */
  public static void checkBinary(byte[] bytes) throws RefusedException {
    if (CharsetDetector.looksBinary(bytes)) {
      throw refused(Stage.DECODE, Rejection.Reason.BINARY, "the bytes are no text");
    }
  }

  /**
   * Refuses what shows no text.
   *
   * @throws RefusedException if the page has no block
   */
  public static void checkText(SegmentedPage page) throws RefusedException {
    if (page.blocks().isEmpty()) {
      throw refused(Stage.SEGMENT, Rejection.Reason.NO_TEXT, "the document shows no text");
    }
  }

  /**
   * Refuses what holds no article: nothing was kept, or the page is an error message or a consent
   * dialog.
   *
   * @throws RefusedException if so
   */
  public static void checkArticle(PageContext context, List<Decision> decisions)
      throws RefusedException {
    int kept = 0;
    int cookies = 0;
    for (Decision decision : decisions) {
      kept += decision.kept() ? decision.block().words() : 0;
      cookies += decision.kind() == BlockKind.COOKIE_NOTICE ? decision.block().words() : 0;
    }
    if (kept <= MESSAGE_WORDS && context.page().hasMarkup()) {
      for (String title : context.titles()) {
        Rejection.Reason sign = PageSigns.of(title.toLowerCase(Locale.ROOT));
        if (sign != Rejection.Reason.NO_ARTICLE) {
          throw refused(Stage.DECIDE, sign, "the page calls itself \"" + title + "\"");
        }
      }
    }
    if (kept == 0) {
      throw cookies > 0 && context.page().hasMarkup()
          ? refused(Stage.DECIDE, Rejection.Reason.CONSENT_PAGE, "the page only asks for consent")
          : refused(
              Stage.DECIDE, Rejection.Reason.NO_ARTICLE, "nothing in it is an article's text");
    }
  }

  private static RefusedException refused(Stage stage, Rejection.Reason reason, String detail) {
    return new RefusedException(new Rejection(stage, reason, detail));
  }
}
