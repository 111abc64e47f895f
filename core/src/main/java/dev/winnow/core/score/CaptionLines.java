package dev.winnow.core.score;

import dev.winnow.core.evidence.BlockClassifier;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.SentenceMarks;
import dev.winnow.core.segment.TextBlock;
import java.util.Set;

/**
 * Finds captions of plain texts by who took the picture: a name set apart behind the last full
 * stop, as in <i>The ferry at Vell. | Ada Quill</i> or <i>The ferry. Ada Quill/Vell Times</i>. A
 * name alone says nothing: titles, buttons and the next item of a list look the same. Names are
 * told by their capitals, so that no language needs words of its own; scripts without capitals tell
 * none. Only texts with other leftovers have captions. Thread-safe.
 */
public final class CaptionLines implements BlockClassifier {

  private static final String SOURCE = "structure/caption-name";

  /** Longest caption. (Words.) */
  private static final int MOST_WORDS = 60;

  /** Shortest caption before the name. (Words.) */
  private static final int FEWEST_WORDS = 4;

  /** Longest name of a photographer and an agency. (Words.) */
  private static final int NAME_WORDS = 8;

  /** Fewest letters of a name in capitals. */
  private static final int FEWEST_CAPITALS = 3;

  /** Shortest word that ends a sentence rather than an abbreviation. (Letters.) */
  private static final int LAST_WORD = 3;

  private static final double LIKELY = 0.9;

  /** What stands between a caption and the name. */
  private static final String SIGNS = "|/\u2502";

  private static final String QUOTES = "\"\u201C\u201D\u201E\u00AB\u00BB\u2018\u2019'";

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    SegmentedPage page = context.page();
    if (page.hasMarkup() || !Leftovers.areIn(page.blocks(), evidence, Set.of())) {
      return;
    }
    for (TextBlock block : page.blocks()) {
      if (evidence.of(block.index()).isEmpty() && isCaption(block)) {
        evidence.add(
            block.index(),
            new Evidence.Shape(SOURCE, BlockKind.CAPTION, LIKELY, "a name behind the full stop"));
      }
    }
  }

  private static boolean isCaption(TextBlock block) {
    String text = block.text();
    if (block.words() > MOST_WORDS
        || block.words() <= FEWEST_WORDS
        || LineShape.endsSentence(text)
        || LineShape.isListItem(text)) {
      return false;
    }
    int stop = lastStop(text);
    return stop > 0 && isCredit(text.substring(stop + 1).strip());
  }

  /** The full stop that ends the last sentence; -1 if less than a caption stands before it. */
  private static int lastStop(String text) {
    for (int i = text.length() - 2; i > 0; i--) {
      if (SentenceMarks.ends(text.charAt(i)) && !SentenceMarks.isOfInitial(text, i)) {
        boolean ends = text.charAt(i) == '.' && isBehindWord(text, i) && hasWords(text, i);
        int end = i;
        while (end + 1 < text.length() && QUOTES.indexOf(text.charAt(end + 1)) >= 0) {
          end++;
        }
        return ends && end + 1 < text.length() && isSpace(text.charAt(end + 1)) ? end : -1;
      }
    }
    return -1;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }

  /** Behind <i>vs.</i>, <i>St.</i> and <i>3.</i> no sentence ends. */
  private static boolean isBehindWord(String text, int stop) {
    int start = stop;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return stop - start >= LAST_WORD;
  }

  private static boolean hasWords(String text, int to) {
    int spaces = 0;
    for (int i = 0; i < to; i++) {
      spaces += text.charAt(i) == ' ' ? 1 : 0;
    }
    return spaces + 1 >= FEWEST_WORDS;
  }

  /** Whether a sign and a name stand here, or names with strokes between them. */
  private static boolean isCredit(String text) {
    boolean sign = !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0;
    String[] parts = (sign ? text.substring(1) : text).strip().split("[/|]", -1);
    int words = 0;
    boolean person = false;
    for (String part : parts) {
      String name = part.strip();
      words += name.split(" ", -1).length;
      boolean isPerson = PersonNames.isOne(name);
      if (!isInCapitals(name) && !isPerson && !(person && PersonNames.isCapitalised(name))) {
        return false;
      }
      person |= isPerson;
    }
    return words <= NAME_WORDS && (sign || (person && parts.length > 1));
  }

  /** Whether words are in capitals, such as the name of an agency; quotation marks aside. */
  private static boolean isInCapitals(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) && !Character.isUpperCase(c)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters >= FEWEST_CAPITALS;
  }
}
