package dev.winnow.core.segment;

import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;

/**
 * Cuts a plain text into blocks: a line each. Indented lines that are no prose are preformatted
 * (code, verse). Thread-safe: each call has a state of its own.
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
    BlockAssembler assembler = new BlockAssembler(normalizer, cutter);
    int start = 0;
    int blankLines = 0;
    while (start < text.length()) {
      int end =
          assembler.blocks().size() >= limits.maxBlocks() - 1
              ? text.length()
              : lineEnd(text, start);
      if (text.substring(start, end).isBlank()) {
        blankLines++;
      } else {
        int before = assembler.blocks().size();
        String line = text.substring(start, end);
        assembler.add(line, start, Placement.line(role(line), blankLines), 0);
        blankLines = assembler.blocks().size() > before ? 0 : blankLines + 1;
      }
      start = nextLine(text, end);
    }
    return new SegmentedPage(MediaType.TEXT, text, assembler.blocks(), NodeTree.FLAT);
  }

  private static int lineEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int nextLine(String text, int end) {
    boolean pair =
        end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
    return end + (pair ? 2 : 1);
  }

  /** Line ends of UAX 14 (mandatory breaks). */
  private static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u000B'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  private static BlockRole role(String line) {
    int spaces = 0;
    while (spaces < line.length() && line.charAt(spaces) == ' ') {
      spaces++;
    }
    boolean indented = spaces >= INDENTATION || line.charAt(spaces) == '\t';
    if (!indented) {
      return BlockRole.PARAGRAPH;
    }
    TextCounts counts = TextCounter.count(line, 0);
    return counts.words() >= PROSE_WORDS && counts.sentences() > 0
        ? BlockRole.PARAGRAPH
        : BlockRole.CODE;
  }
}
