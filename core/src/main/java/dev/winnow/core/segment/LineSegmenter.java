package dev.winnow.core.segment;

import dev.winnow.core.normalize.RepairStep;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;

/**
 * Cuts a plain text into blocks: a line each, or a paragraph where lines were wrapped at a width
 * ({@link HardWraps}), or a sentence where a text has lost its line breaks ({@link Sentences}).
 * Indented lines that are no prose are preformatted (code, verse). Thread-safe: each call has a
 * state of its own.
 */
public final class LineSegmenter {

  /** Spaces in front of a line that count as indentation. */
  private static final int INDENTATION = 2;

  /** Words from which an indented line is prose rather than code or verse. */
  private static final int PROSE_WORDS = 10;

  private static final int UNKNOWN = -1;

  /** Lines of a text that seem to go on in the next, from which they do. */
  private static final int FEWEST_OPEN = 3;

  /** Words from which an unfinished line may go on in the next. */
  private static final int OPEN_WORDS = 6;

  private static final int MAX_HEADING = 6;
  private static final String FENCE = "```";

  private final Limits limits;
  private final BlockCutter cutter;

  /**
   * A segmenter.
   *
   * @param limits bound on the number of blocks
   * @param cutter where blocks are cut that hold two things
   */
  public LineSegmenter(Limits limits, BlockCutter cutter) {
    this.limits = limits;
    this.cutter = cutter;
  }

  /** The blocks of a text. A blank text has none. */
  public SegmentedPage segment(String text, TextNormalizer normalizer) {
    Run run = new Run(text, normalizer);
    run.segment();
    return new SegmentedPage(MediaType.TEXT, text, run.assembler.blocks(), NodeTree.FLAT);
  }

  /** The way through one text. */
  private final class Run {
    private final String text;

    /** The same as an array, which lines are copied from only once. */
    private final char[] chars;

    private final BlockAssembler assembler;
    private final HardWraps wraps;
    private final int longLine;
    private final boolean markdown;
    private final boolean hasNotation;
    private int openLines = UNKNOWN;
    private int blankLines;

    Run(String text, TextNormalizer normalizer) {
      this.text = text;
      chars = text.toCharArray();
      assembler = new BlockAssembler(normalizer, cutter);
      wraps = HardWraps.of(text);
      longLine = Sentences.longLine(text);
      markdown = normalizer.makes(RepairStep.MARKDOWN);
      hasNotation = normalizer.hasNotation();
    }

    void segment() {
      int start = 0;
      while (start < text.length()) {
        int end = isFull() ? text.length() : Lines.end(text, start);
        if (Lines.length(text, start, end) == 0) {
          blankLines++;
        } else if (end - start >= longLine) {
          addSentences(start, end);
        } else {
          int fence = isFence(start) ? fenceEnd(end) : end;
          if (fence > end) {
            add(start, fence, BlockRole.CODE, false);
            end = fence;
          } else {
            end = addParagraph(start, end);
          }
        }
        start = Lines.next(text, end);
      }
    }

    /** Whether there are so many blocks that one must take the rest. */
    private boolean isFull() {
      return assembler.blocks().size() >= limits.maxBlocks() - 1;
    }

    /** Adds a line and those that it was wrapped into; returns the end of the last of them. */
    private int addParagraph(int start, int lineEnd) {
      BlockRole role = role(start, lineEnd);
      int end = lineEnd;
      int from = start;
      while (!isFull() && role == BlockRole.PARAGRAPH) {
        int next = Lines.next(text, end);
        if (!wraps.continues(text, start, from, end, next) && !goesOn(start, end, next)) {
          break;
        }
        from = next;
        end = Lines.end(text, next);
      }
      // A margin belongs to the layout, and its lines become one; others stay as they were set.
      boolean asSet = !hasNotation && end > lineEnd && Lines.indentation(text, from) < INDENTATION;
      add(start, end, role, asSet);
      return end;
    }

    private void addSentences(int start, int lineEnd) {
      LostBreaks breaks = new LostBreaks(text, start, lineEnd);
      int sentence = start;
      int from = start;
      while (from < lineEnd) {
        sentence = sentence <= from ? Sentences.end(text, from, lineEnd) : sentence;
        int end = isFull() ? lineEnd : breaks.next(from, sentence);
        add(from, end, BlockRole.PARAGRAPH, false);
        while (end < lineEnd && Character.isWhitespace(text.charAt(end))) {
          end++;
        }
        from = end;
      }
    }

    private void add(int start, int end, BlockRole role, boolean asSet) {
      int before = assembler.blocks().size();
      int level = role == BlockRole.HEADING ? headingLevel(start, end) : 0;
      Placement placement = new Placement(0, role, level, false, blankLines);
      if (asSet) {
        assembler.addWrapped(text.substring(start, end), start, placement);
      } else {
        assembler.add(chars, start, end, placement, 0);
      }
      blankLines = assembler.blocks().size() > before ? 0 : blankLines + 1;
    }

    /**
     * Whether a sentence goes on in the next line: nothing ends it, that line begins with a small
     * letter, and so it is again and again. Lines were then broken as the source of a page has
     * them, or at its links; a byline below a headline may begin small, too.
     */
    private boolean goesOn(int start, int end, int next) {
      return looksOpen(start, end, next) && isBroken();
    }

    private boolean isBroken() {
      if (openLines == UNKNOWN) {
        openLines = 0;
        int end;
        for (int start = 0; start < text.length() && openLines < FEWEST_OPEN; start = end) {
          int lineEnd = Lines.end(text, start);
          end = Lines.next(text, lineEnd);
          openLines += looksOpen(start, lineEnd, end) ? 1 : 0;
        }
      }
      return openLines >= FEWEST_OPEN;
    }

    private boolean looksOpen(int start, int end, int next) {
      int first = next < text.length() ? next + Lines.indentation(text, next) : next;
      return first < text.length()
          && Character.isLowerCase(text.charAt(first))
          && Lines.length(text, start, end) > 0
          && isOpen(start + Lines.length(text, start, end))
          && hasWords(start, end, OPEN_WORDS);
    }

    private boolean isOpen(int end) {
      char last = text.charAt(end - 1);
      return Character.isLetterOrDigit(last) || last == ',';
    }

    private boolean hasWords(int start, int end, int wanted) {
      int words = 0;
      boolean inWord = false;
      for (int i = start; i < end && words < wanted; i++) {
        boolean letter = Character.isLetterOrDigit(text.charAt(i));
        words += letter && !inWord ? 1 : 0;
        inWord = letter || (inWord && !Character.isWhitespace(text.charAt(i)));
      }
      return words >= wanted;
    }

    private int headingLevel(int start, int end) {
      int signs = start;
      while (signs < end && text.charAt(signs) == '#') {
        signs++;
      }
      return signs < end && text.charAt(signs) == ' ' ? Math.min(MAX_HEADING, signs - start) : 0;
    }

    private boolean isFence(int start) {
      return text.startsWith(FENCE, start + Lines.indentation(text, start));
    }

    /** The end of the line that closes code of Markdown; the given place if none does. */
    private int fenceEnd(int openEnd) {
      for (int start = Lines.next(text, openEnd); start < text.length(); ) {
        int end = Lines.end(text, start);
        if (isFence(start)) {
          return end;
        }
        start = Lines.next(text, end);
      }
      return openEnd;
    }

    private BlockRole role(int start, int end) {
      if (hasNotation) {
        // What is indented there is a list or a margin; code stands between fences.
        boolean heading = markdown && headingLevel(start, end) > 0;
        return heading ? BlockRole.HEADING : BlockRole.PARAGRAPH;
      }
      int indentation = Lines.indentation(text, start);
      boolean indented =
          indentation >= wraps.margin() + INDENTATION
              || (indentation > 0 && text.charAt(start) == '\t');
      if (!indented || wraps.beginsItem(text, start + indentation)) {
        return BlockRole.PARAGRAPH;
      }
      TextCounts counts = new TextCounter().count(text.substring(start, end), 0);
      return counts.words() >= PROSE_WORDS
              && (counts.sentences() > 0 || goesOn(start, end, Lines.next(text, end)))
          ? BlockRole.PARAGRAPH
          : BlockRole.CODE;
    }
  }
}
