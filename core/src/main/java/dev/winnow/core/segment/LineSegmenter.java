package dev.winnow.core.segment;

import dev.winnow.core.normalize.Markdown;
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

    /** The same as an array, which blocks are copied from only once. */
    private final char[] chars;

    private final Lines lines;
    private final BlockAssembler assembler;
    private final HardWraps wraps;
    private final OpenLines open;
    private final int longLine;
    private final boolean markdown;
    private final boolean hasNotation;
    private int blankLines;

    Run(String text, TextNormalizer normalizer) {
      this.text = text;
      chars = text.toCharArray();
      lines = Lines.of(text, chars);
      assembler = new BlockAssembler(normalizer, cutter);
      wraps = HardWraps.of(lines);
      open = new OpenLines(lines);
      longLine = Sentences.longLine(lines);
      markdown = normalizer.makes(RepairStep.MARKDOWN);
      hasNotation = normalizer.hasNotation();
    }

    void segment() {
      for (int line = 0; line < lines.size(); line++) {
        if (isFull()) {
          add(lines.start(line), text.length(), BlockRole.PARAGRAPH, 0, false);
          return;
        }
        if (lines.length(line) == 0) {
          blankLines++;
        } else if (lines.width(line) >= longLine) {
          addSentences(lines.start(line), lines.end(line));
        } else {
          int fence = isFence(line) ? closingFence(line) : line;
          line = fence > line ? addCode(line, fence) : addParagraph(line);
        }
      }
    }

    /** Whether there are so many blocks that one must take the rest. */
    private boolean isFull() {
      return assembler.blocks().size() >= limits.maxBlocks() - 1;
    }

    private int addCode(int first, int last) {
      add(lines.start(first), lines.end(last), BlockRole.CODE, 0, false);
      return last;
    }

    /** Adds a line and those that it was broken into; returns the last of them. */
    private int addParagraph(int first) {
      BlockRole role = role(first);
      int last = first;
      while (role == BlockRole.PARAGRAPH && (wraps.goOn(first, last) || open.goOn(first, last))) {
        last++;
      }
      // A margin belongs to the layout, and its lines become one; others stay as they were set.
      boolean asSet = last > first && !hasNotation && lines.indentation(last) < INDENTATION;
      int level = role == BlockRole.HEADING ? headingLevel(first) : 0;
      add(lines.start(first), lines.end(last), role, level, asSet);
      return last;
    }

    private void addSentences(int start, int lineEnd) {
      LostBreaks breaks = new LostBreaks(text, start, lineEnd);
      int sentence = start;
      int from = start;
      while (from < lineEnd) {
        sentence = sentence <= from ? Sentences.end(text, from, lineEnd) : sentence;
        int end = isFull() ? lineEnd : breaks.next(from, sentence);
        add(from, end, BlockRole.PARAGRAPH, 0, false);
        while (end < lineEnd && Character.isWhitespace(text.charAt(end))) {
          end++;
        }
        from = end;
      }
    }

    private void add(int start, int end, BlockRole role, int level, boolean asSet) {
      int before = assembler.blocks().size();
      Placement placement = new Placement(0, role, level, false, blankLines);
      if (asSet) {
        assembler.addWrapped(text.substring(start, end), start, placement);
      } else {
        assembler.add(chars, start, end, placement, 0);
      }
      blankLines = assembler.blocks().size() > before ? 0 : blankLines + 1;
    }

    private BlockRole role(int line) {
      if (hasNotation) {
        // What is indented there is a list or a margin; code stands between fences.
        boolean heading = markdown && headingLevel(line) > 0;
        return heading ? BlockRole.HEADING : BlockRole.PARAGRAPH;
      }
      int indentation = lines.indentation(line);
      boolean indented =
          indentation >= wraps.margin() + INDENTATION
              || (indentation > 0 && text.charAt(lines.start(line)) == '\t');
      if (!indented || wraps.beginsItem(line)) {
        return BlockRole.PARAGRAPH;
      }
      TextCounts counts =
          new TextCounter().count(text.substring(lines.start(line), lines.end(line)), 0);
      return counts.words() >= PROSE_WORDS && (counts.sentences() > 0 || open.goOn(line, line))
          ? BlockRole.PARAGRAPH
          : BlockRole.CODE;
    }

    private int headingLevel(int line) {
      return Markdown.headingLevel(text, lines.start(line), lines.inkEnd(line));
    }

    private boolean isFence(int line) {
      return text.startsWith(FENCE, lines.inkStart(line));
    }

    /** The line that closes what a fence opens; the fence itself if none does. */
    private int closingFence(int fence) {
      int line = fence + 1;
      while (line < lines.size() && !isFence(line)) {
        line++;
      }
      return line < lines.size() ? line : fence;
    }
  }
}
