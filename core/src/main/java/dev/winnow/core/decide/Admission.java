package dev.winnow.core.decide;

import dev.winnow.core.decode.CharsetDetector;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.reason.RefusedException;
import dev.winnow.core.reason.Rejection;
import dev.winnow.core.reason.Stage;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.RawDocument;
import java.util.List;
import java.util.Optional;

/** Says which documents give no article, and why. Stateless. */
public final class Admission {

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
   * Refuses what holds no article: nothing was kept, or the page is a message such as an error, a
   * check for robots or a consent dialog.
   *
   * @throws RefusedException if so
   */
  public static void checkArticle(PageContext context, List<Decision> decisions)
      throws RefusedException {
    if (context.page().hasMarkup()) {
      Optional<MessagePage.Message> message = MessagePage.of(context, decisions);
      if (message.isPresent()) {
        throw refused(Stage.DECIDE, message.get().reason(), message.get().detail());
      }
    }
    for (Decision decision : decisions) {
      if (decision.kept() && decision.block().words() > 0) {
        return;
      }
    }
    throw refused(Stage.DECIDE, Rejection.Reason.NO_ARTICLE, "nothing in it is an article's text");
  }

  private static RefusedException refused(Stage stage, Rejection.Reason reason, String detail) {
    return new RefusedException(new Rejection(stage, reason, detail));
  }
}
