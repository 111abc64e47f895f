package dev.winnow.core.segment;

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
    Run run = new Run(text, new BlockAssembler(normalizer, cutter));
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
    private int blankLines;

    Run(String text, BlockAssembler assembler) {
      this.text = text;
      chars = text.toCharArray();
      this.assembler = assembler;
      wraps = HardWraps.of(text);
    }

    void segment() {
      int start = 0;
      while (start < text.length()) {
        int end = isFull() ? text.length() : Lines.end(text, start);
        if (Lines.length(text, start, end) == 0) {
          blankLines++;
        } else if (Sentences.isRunOn(end - start, text.length())) {
          addSentences(start, end);
        } else {
          end = addParagraph(start, end);
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
      int end = lineEnd;
      int from = start;
      while (!isFull() && role(text, start, lineEnd) == BlockRole.PARAGRAPH) {
        int next = Lines.next(text, end);
        if (!wraps.continues(text, from, end, next)) {
          break;
        }
        from = next;
        end = Lines.end(text, next);
      }
      add(start, end, role(text, start, lineEnd), end > lineEnd);
      return end;
    }

    private void addSentences(int start, int lineEnd) {
      int from = start;
      while (from < lineEnd) {
        int end = isFull() ? lineEnd : Sentences.end(text, from, lineEnd);
        add(from, end, BlockRole.PARAGRAPH, false);
        while (end < lineEnd && Character.isWhitespace(text.charAt(end))) {
          end++;
        }
        from = end;
      }
    }

    private void add(int start, int end, BlockRole role, boolean wrapped) {
      int before = assembler.blocks().size();
      Placement placement = Placement.line(role, blankLines);
      if (wrapped) {
        assembler.addWrapped(text.substring(start, end), start, placement);
      } else {
        assembler.add(chars, start, end, placement, 0);
      }
      blankLines = assembler.blocks().size() > before ? 0 : blankLines + 1;
    }
  }

  private static BlockRole role(String text, int start, int end) {
    int spaces = start;
    while (spaces < end && text.charAt(spaces) == ' ') {
      spaces++;
    }
    boolean indented = spaces - start >= INDENTATION || text.charAt(spaces) == '\t';
    if (!indented) {
      return BlockRole.PARAGRAPH;
    }
    TextCounts counts = new TextCounter().count(text.substring(start, end), 0);
    return counts.words() >= PROSE_WORDS && counts.sentences() > 0
        ? BlockRole.PARAGRAPH
        : BlockRole.CODE;
  }
}
