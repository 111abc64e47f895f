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
 * Finds captions of plain texts by who took the picture: a name behind the full stop that ends the
 * line, as in <i>The ferry at Vell. | Ada Quill</i>. Names are told by their capitals, so that no
 * language needs words of its own; scripts without capitals tell none. Only texts with other
 * leftovers have captions. Thread-safe.
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

  /** A name behind a sign, of several parts or in capitals; and one that stands there alone. */
  private static final double LIKELY = 0.9;

  private static final double PROBABLE = 0.75;

  /** What stands between a caption and the name. */
  private static final String SIGNS = "|/\u2502\u2022\u00B7";

  private static final String QUOTES = "\"\u201C\u201D\u201E\u00AB\u00BB\u2018\u2019'";

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    SegmentedPage page = context.page();
    if (page.hasMarkup() || !Leftovers.areIn(page.blocks(), evidence, Set.of())) {
      return;
    }
    for (TextBlock block : page.blocks()) {
      double weight = evidence.of(block.index()).isEmpty() ? weight(block) : 0;
      if (weight > 0) {
        evidence.add(
            block.index(),
            new Evidence.Shape(SOURCE, BlockKind.CAPTION, weight, "a name behind the full stop"));
      }
    }
  }

  private static double weight(TextBlock block) {
    String text = block.text();
    if (block.words() > MOST_WORDS
        || block.words() <= FEWEST_WORDS
        || LineShape.endsSentence(text)
        || LineShape.isListItem(text)) {
      return 0;
    }
    int stop = lastStop(text);
    return stop < 0 ? 0 : weight(text, text.substring(stop + 1).strip(), stop);
  }

  /**
   * The full stop, or the quotation mark behind it, that ends the last sentence; -1 if less than a
   * caption stands before it.
   */
  private static int lastStop(String text) {
    for (int i = text.length() - 2; i > 0; i--) {
      if (SentenceMarks.ends(text.charAt(i)) && !isBehindInitial(text, i)) {
        int end = i;
        while (end + 1 < text.length() && QUOTES.indexOf(text.charAt(end + 1)) >= 0) {
          end++;
        }
        boolean ends = end + 1 < text.length() && isSpace(text.charAt(end + 1));
        return ends && hasWords(text, i) ? end : -1;
      }
    }
    return -1;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }

  private static boolean isBehindInitial(String text, int stop) {
    return text.charAt(stop) == '.'
        && Character.isUpperCase(text.charAt(stop - 1))
        && (stop == 1 || !Character.isLetter(text.charAt(stop - 2)));
  }

  private static boolean hasWords(String text, int to) {
    int spaces = 0;
    for (int i = 0; i < to; i++) {
      spaces += text.charAt(i) == ' ' ? 1 : 0;
    }
    return spaces + 1 >= FEWEST_WORDS;
  }

  private static double weight(String text, String tail, int stop) {
    boolean sign = !tail.isEmpty() && SIGNS.indexOf(tail.charAt(0)) >= 0;
    String[] parts = (sign ? tail.substring(1) : tail).strip().split("[/|,]", -1);
    int words = 0;
    boolean person = false;
    boolean capitals = true;
    for (String part : parts) {
      String name = part.strip();
      words += name.split(" ", -1).length;
      boolean inCapitals = isInCapitals(name);
      boolean isPerson = PersonNames.isOne(name);
      if (!inCapitals && !isPerson && !(person && PersonNames.isCapitalised(name))) {
        return 0;
      }
      person |= isPerson;
      capitals &= inCapitals;
    }
    boolean quotation = QUOTES.indexOf(text.charAt(stop)) >= 0;
    if (words > NAME_WORDS || (quotation && !sign && !capitals)) {
      return 0;
    }
    return sign || capitals || parts.length > 1 ? LIKELY : PROBABLE;
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
