package dev.winnow.core.score;

import dev.winnow.core.evidence.BlockClassifier;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.TextBlock;
import java.util.List;

/**
 * Finds the ingredients of recipes: short lines, several of them near each other with a number and
 * a measure at one end ("500 g leeks", "Salz 1 TL"). By length and shape alone they look like a
 * menu. Measures are words of {@code measures.tsv}, in many languages. Thread-safe.
 */
public final class Ingredients implements BlockClassifier {

  private static final String SOURCE = "structure/ingredients";

  private static final WordTable MEASURES = WordTable.load("measures.tsv");

  /** The measures of all languages, of weight and volume. */
  private static final long ANYWHERE = MEASURES.bit("any");

  /** Lines with a measure that make a list. */
  private static final int FEWEST = 3;

  /** How far they may stand apart: between them stand "2 eggs" and "salt". (Blocks.) */
  private static final int APART = 3;

  /** Longest line of a list. (Words.) */
  private static final int LINE_WORDS = 16;

  /** Longest line without a measure between two with one. (Words.) */
  private static final int BETWEEN_WORDS = 8;

  /** Numbers at one place: "1 1/2", "2 - 3". */
  private static final int NUMBERS = 4;

  /** How sure it is: a score that is surely wrong here must not win. */
  private static final double WEIGHT = 1;

  /** What a line is. */
  private enum Measured {
    /** No amount. */
    NOT,
    /** "500 g leeks". */
    NAMED,
    /** "500 g", whose name may stand in the next block. */
    BARE,
    /** "2 tbsp": what is measured so is food. */
    SPOONS
  }

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    List<TextBlock> blocks = context.page().blocks();
    int first = -1;
    int last = -1;
    int named = 0;
    int bare = 0;
    boolean spoons = false;
    for (int i = 0; i < blocks.size(); i++) {
      Measured measured = measured(blocks.get(i));
      if (measured != Measured.NOT) {
        if (last < 0 || !continues(blocks, last, i)) {
          add(blocks, first, last, named + (spoons ? bare : 0), evidence);
          first = i;
          named = 0;
          bare = 0;
          spoons = false;
        }
        named += measured == Measured.NAMED ? 1 : 0;
        bare += measured == Measured.NAMED ? 0 : 1;
        spoons |= measured == Measured.SPOONS;
        last = i;
      }
    }
    add(blocks, first, last, named + (spoons ? bare : 0), evidence);
  }

  /** Whether only short lines, and few of them, stand between two lines with measures. */
  private static boolean continues(List<TextBlock> blocks, int last, int next) {
    if (next - last > APART) {
      return false;
    }
    for (int i = last + 1; i < next; i++) {
      if (blocks.get(i).words() > BETWEEN_WORDS) {
        return false;
      }
    }
    return true;
  }

  private static void add(
      List<TextBlock> blocks, int first, int last, int measured, PageEvidence.Builder evidence) {
    if (measured < FEWEST) {
      return;
    }
    int from = first > 0 && isCount(blocks.get(first - 1)) ? first - 1 : first;
    int to = last + 1 < blocks.size() && endsList(blocks, last) ? last + 1 : last;
    from -= from > 0 && blocks.get(from - 1).role() == BlockRole.HEADING ? 1 : 0;
    for (int i = from; i <= to; i++) {
      TextBlock block = blocks.get(i);
      boolean link = block.counts().linkedCharacters() == block.counts().characters();
      if (!block.placement().hidden() && !link) {
        boolean heading = block.role() == BlockRole.HEADING;
        BlockKind kind = heading ? BlockKind.BODY : BlockKind.LIST_ITEM;
        evidence.add(i, new Evidence.Shape(SOURCE, kind, WEIGHT, "amounts stand around it"));
      }
    }
  }

  /** Whether the block behind the last measure is in the list, too: "2 eggs", or its name. */
  private static boolean endsList(List<TextBlock> blocks, int last) {
    TextBlock next = blocks.get(last + 1);
    return isCount(next)
        || (measured(blocks.get(last)) != Measured.NAMED && next.words() <= BETWEEN_WORDS);
  }

  /** "2 eggs". */
  private static boolean isCount(TextBlock block) {
    return block.words() > 1 && block.words() <= BETWEEN_WORDS && startsWithNumber(block.text());
  }

  private static Measured measured(TextBlock block) {
    String text = block.text();
    return block.words() > 1
            && block.words() <= LINE_WORDS
            && block.counts().linkedCharacters() < block.counts().characters()
            && hasDigit(text)
        ? new Line(text).measured()
        : Measured.NOT;
  }

  private static boolean startsWithNumber(String text) {
    return hasDigit(text) && new Line(text).startsWithNumber();
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isNumber(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A digit or a fraction. */
  private static boolean isNumber(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 0x80 && (Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER));
  }

  /** The words and numbers of a line, in order. */
  private static final class Line {
    private final String text;
    private final int[] starts = new int[2 * LINE_WORDS];
    private final int[] ends = new int[2 * LINE_WORDS];
    private int size;
    private boolean price;

    Line(String text) {
      this.text = text;
      int start = 0;
      int before = 0;
      for (int i = 0; i <= text.length() && size < starts.length; i++) {
        int kind = i == text.length() ? 0 : kind(text.charAt(i));
        if (kind != before && before != 0) {
          starts[size] = start;
          ends[size++] = i;
        }
        start = kind == before ? start : i;
        before = kind;
      }
    }

    /** 2 for a part of a number, 1 for a part of a word, 0 for what stands between them. */
    private int kind(char c) {
      if (isNumber(c)) {
        return 2;
      }
      int type = Character.getType(c);
      price |= type == Character.CURRENCY_SYMBOL;
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
      return Character.isLetter(c) || mark ? 1 : 0;
    }

    boolean startsWithNumber() {
      return size > 1 && isNumberAt(0) && !price;
    }

    Measured measured() {
      if (size < 2 || price) {
        return Measured.NOT;
      }
      int at = behindNumbers(0);
      int end = at == 0 ? at : behindMeasure(at);
      if (end > at) {
        boolean spoons = (measures(at, end) & ANYWHERE) == 0;
        return end < size ? Measured.NAMED : spoons ? Measured.SPOONS : Measured.BARE;
      }
      return isMeasuredAtEnd() ? Measured.NAMED : Measured.NOT;
    }

    /** "塩 5 g", "しょうゆ 大さじ 1", in scripts whose recipes are written so; not "Protein 20 g". */
    private boolean isMeasuredAtEnd() {
      if (text.charAt(starts[0]) < Character.MIN_SURROGATE && isLatin(text.charAt(starts[0]))) {
        return false;
      }
      for (int at = Math.max(1, size - NUMBERS - 1); at < size; at++) {
        int numbers = behindNumbers(at);
        int measure = behindMeasure(at);
        if ((numbers > at && numbers < size && behindMeasure(numbers) == size)
            || (measure > at && measure < size && behindNumbers(measure) == size)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isLatin(char c) {
      return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** The place behind the numbers that stand at a place, or the place. */
    private int behindNumbers(int at) {
      int end = at;
      while (end < size && end - at < NUMBERS && (isNumberAt(end) || (end > at && isTimes(end)))) {
        end++;
      }
      return end;
    }

    private boolean isNumberAt(int at) {
      return isNumber(text.charAt(starts[at]));
    }

    private boolean isTimes(int at) {
      return ends[at] - starts[at] == 1 && text.charAt(starts[at]) == 'x';
    }

    /** The place behind the measure that stands at a place, or the place. */
    private int behindMeasure(int at) {
      if (at + 1 < size && measures(at, at + 2) != 0) {
        return at + 2;
      }
      return at < size && measures(at, at + 1) != 0 ? at + 1 : at;
    }

    /** The kinds of the measure that some words are, 0 for none. */
    private long measures(int from, int end) {
      if (end - from == 1) {
        return MEASURES.of(text, starts[from], ends[from]);
      }
      String two =
          text.substring(starts[from], ends[from])
              + '_'
              + text.substring(starts[from + 1], ends[from + 1]);
      return MEASURES.of(two, 0, two.length());
    }
  }
}
