package dev.winnow.core.decide;

import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Rejection;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.TextBlock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells pages that hold a message in place of an article: an error, a check for robots, a dialog on
 * cookies, a form to log in, a domain for sale. First it looks whether the page has hardly any
 * text, in whatever language; only then at what its titles and short blocks say. A text that speaks
 * of such messages is longer than they are. Stateless.
 */
final class MessagePage {

  /** A page with more words than this in its text is no mere message. (Words.) */
  private static final int MESSAGE_WORDS = 80;

  /** Words beside the message with which a block other than a heading is believed. (Words.) */
  private static final int WORDS_BESIDE = 12;

  /** Longest block of a message. (Words.) */
  private static final int BLOCK_WORDS = 40;

  /** Words in its text with which a form or a puzzle is all that there is. (Words.) */
  private static final int FORM_WORDS = 20;

  /** The same, for all that the page shows outside of links. (Words.) */
  private static final int SHOWN_WORDS = 150;

  /**
   * Words with which a page is more than a dialog on cookies or a refusal: on a page with as much,
   * in links and outside, that is a layer above the rest. Errors stand among a site's menus.
   */
  private static final int WHOLE_PAGE_WORDS = 400;

  /** How much of a title or a heading the sign must be. (Share of the letters.) */
  private static final double TITLE_SHARE = 0.5;

  /** How much of a block it must be. (Share of the letters.) */
  private static final double BLOCK_SHARE = 0.25;

  private static final String CHALLENGES =
      "iframe[src*=captcha], [class*=captcha], [id*=captcha], [class*=cf-challenge],"
          + " [id*=challenge-form], [id*=challenge-running]";

  /** Messages that stand in front of whole pages, too. */
  private static final Set<Rejection.Reason> LAYERS =
      EnumSet.of(Rejection.Reason.CONSENT_PAGE, Rejection.Reason.BLOCKED_PAGE);

  private MessagePage() {}

  /** A message and where it is told. */
  record Message(Rejection.Reason reason, String detail) {}

  /** The message that a page with markup is, or nothing. */
  static Optional<Message> of(PageContext context, List<Decision> decisions) {
    int kept = 0;
    for (Decision decision : decisions) {
      kept += decision.kept() ? decision.block().words() : 0;
      if (kept > MESSAGE_WORDS) {
        return Optional.empty();
      }
    }
    int words = kept;
    int shown = shown(context);
    Set<Rejection.Reason> layers = isWholePage(context) ? LAYERS : Set.of();
    return byTitle(context, words, layers)
        .or(() -> byBlock(decisions, words).filter(message -> !layers.contains(message.reason())))
        .or(() -> shown <= SHOWN_WORDS ? byForm(context, words) : Optional.empty())
        .or(() -> words == 0 ? byCookies(decisions, shown) : Optional.empty());
  }

  /** Words that the page shows outside of links. */
  private static int shown(PageContext context) {
    int words = 0;
    for (TextBlock block : context.page().blocks()) {
      boolean visible = !block.placement().hidden();
      words += visible ? block.words() - block.counts().linkedWords() : 0;
    }
    return words;
  }

  private static boolean isWholePage(PageContext context) {
    int words = 0;
    for (TextBlock block : context.page().blocks()) {
      words += block.placement().hidden() ? 0 : block.words();
    }
    return words > WHOLE_PAGE_WORDS;
  }

  private static Optional<Message> byTitle(
      PageContext context, int kept, Set<Rejection.Reason> layers) {
    String named = document(context).map(Document::title).orElse("");
    for (String title : titles(context)) {
      Optional<Rejection.Reason> reason =
          PageSigns.ofTitle(title, TITLE_SHARE)
              .filter(found -> title.equals(named) || !layers.contains(found));
      boolean believed =
          reason.isPresent()
              && (reason.get() != Rejection.Reason.LOGIN_PAGE || hasPassword(context) || kept == 0);
      if (believed) {
        return reason.map(r -> new Message(r, "the page calls itself \"" + title + "\""));
      }
    }
    return Optional.empty();
  }

  /** What the head says; headings are looked at with the blocks, as dialogs have hidden ones. */
  private static List<String> titles(PageContext context) {
    Set<String> headings = new HashSet<>();
    for (TextBlock block : context.page().blocks()) {
      if (block.role() == BlockRole.HEADING && block.placement().hidden()) {
        headings.add(block.text());
      }
    }
    return context.titles().stream().filter(title -> !headings.contains(title)).toList();
  }

  /** A heading or short block that is a message, with hardly anything beside it in the text. */
  private static Optional<Message> byBlock(List<Decision> decisions, int kept) {
    for (Decision decision : decisions) {
      TextBlock block = decision.block();
      boolean heading = block.role() == BlockRole.HEADING && block.placement().level() <= 2;
      int beside = kept - (decision.kept() ? block.words() : 0);
      boolean readable = !block.placement().hidden() && block.role() != BlockRole.CONTROL;
      if (!readable || block.words() > BLOCK_WORDS || (!heading && beside > WORDS_BESIDE)) {
        continue;
      }
      double share = heading ? TITLE_SHARE : BLOCK_SHARE;
      Optional<Rejection.Reason> reason =
          PageSigns.ofText(block.text(), share)
              .filter(r -> heading || decision.kept() || beside == 0)
              .filter(r -> r != Rejection.Reason.LOGIN_PAGE && block.counts().linkDensity() < 0.5);
      if (reason.isPresent()) {
        return reason.map(r -> new Message(r, "it says \"" + block.text() + "\""));
      }
    }
    return Optional.empty();
  }

  /** Whatever the language: a field for a password, or a puzzle for robots, and hardly a word. */
  private static Optional<Message> byForm(PageContext context, int kept) {
    if (kept > FORM_WORDS) {
      return Optional.empty();
    }
    if (document(context).map(d -> d.selectFirst(CHALLENGES)).isPresent()) {
      return Optional.of(
          new Message(Rejection.Reason.BLOCKED_PAGE, "a check for robots and hardly any text"));
    }
    return hasPassword(context) && kept <= WORDS_BESIDE
        ? Optional.of(
            new Message(Rejection.Reason.LOGIN_PAGE, "a form to log in and hardly any text"))
        : Optional.empty();
  }

  /** A page whose text is mostly a notice on cookies. */
  private static Optional<Message> byCookies(List<Decision> decisions, int shown) {
    int words = 0;
    for (Decision decision : decisions) {
      words += decision.kind() == BlockKind.COOKIE_NOTICE ? decision.block().words() : 0;
    }
    return words > 0 && 2 * words >= shown
        ? Optional.of(new Message(Rejection.Reason.CONSENT_PAGE, "the page only asks for consent"))
        : Optional.empty();
  }

  private static boolean hasPassword(PageContext context) {
    return document(context).map(d -> d.selectFirst("input[type=password]")).isPresent();
  }

  private static Optional<Document> document(PageContext context) {
    return context.page().tree().element(0).map(Element::ownerDocument);
  }
}
