package dev.winnow.core.render;

import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.segment.InlineMarkup;
import dev.winnow.core.segment.InlineMarkup.Mark;
import dev.winnow.core.segment.InlineMarkup.Run;
import dev.winnow.core.segment.InlineMarkup.Style;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A block's text and the markup of its parts.
 *
 * @param text the text, exactly {@link TextBlock#text()}
 * @param segments the parts, in order, without gaps; together they are the text
 */
record RichText(String text, List<Segment> segments) {

  /** A part of the text, from {@code start} to before {@code end}, with one markup. */
  record Segment(int start, int end, Style style) {}

  /**
   * The text of a block. Where normalisation changed it so much that the markup's places are not
   * found again, it is plain.
   */
  static RichText of(TextBlock block, InlineMarkup markup, String source) {
    String text = block.text();
    List<Run> runs = markup.runs(block.span());
    if (runs.isEmpty()) {
      return plain(text);
    }
    String raw = block.span().of(source);
    List<Segment> found =
        block.repairs().isEmpty()
            ? shifted(runs, block.span().start() + leadingBlanks(raw), text.length())
            : searched(runs, raw, block);
    return found.isEmpty() ? plain(text) : new RichText(text, filled(found, text));
  }

  /** A text without markup. */
  static RichText plain(String text) {
    return new RichText(text, List.of(new Segment(0, text.length(), Style.PLAIN)));
  }

  private static int leadingBlanks(String raw) {
    int at = 0;
    while (at < raw.length() && raw.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static List<Segment> shifted(List<Run> runs, int offset, int length) {
    List<Segment> found = new ArrayList<>(runs.size());
    for (Run run : runs) {
      int start = run.start() - offset;
      int end = run.end() - offset;
      if (start < 0 || end > length) {
        return List.of();
      }
      found.add(new Segment(start, end, run.style()));
    }
    return found;
  }

  /** Tidies each run, and what is between runs, by itself and looks for it from left to right. */
  private static List<Segment> searched(List<Run> runs, String raw, TextBlock block) {
    List<Segment> found = new ArrayList<>(runs.size());
    int offset = block.span().start();
    int rawAt = 0;
    int at = 0;
    for (Run run : runs) {
      at = skip(raw.substring(rawAt, run.start() - offset), block, at);
      int start = at < 0 ? -1 : skipBlanks(block.text(), at);
      at =
          start < 0 ? -1 : skip(raw.substring(run.start() - offset, run.end() - offset), block, at);
      if (at < 0) {
        return List.of();
      }
      if (at > start) {
        found.add(new Segment(start, at, run.style()));
      }
      rawAt = run.end() - offset;
    }
    return found;
  }

  /** The index behind a piece of raw text, or -1 if it is not what comes next. */
  private static int skip(String raw, TextBlock block, int at) {
    String piece = TextNormalizer.apply(block.repairs(), raw, false);
    if (piece.isEmpty()) {
      return at;
    }
    int start = skipBlanks(block.text(), at);
    return block.text().startsWith(piece, start) ? start + piece.length() : -1;
  }

  private static int skipBlanks(String text, int at) {
    int next = at;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next;
  }

  /** Fills the gaps; blanks have what the runs around them have in common. */
  private static List<Segment> filled(List<Segment> found, String text) {
    List<Segment> filled = new ArrayList<>(2 * found.size() + 1);
    int at = 0;
    Style before = Style.PLAIN;
    for (Segment next : found) {
      if (next.start() > at) {
        boolean blank = text.substring(at, next.start()).isBlank();
        append(filled, at, next.start(), blank ? common(before, next.style()) : Style.PLAIN, text);
      }
      append(filled, next.start(), next.end(), next.style(), text);
      at = next.end();
      before = next.style();
    }
    if (at < text.length()) {
      append(filled, at, text.length(), Style.PLAIN, text);
    }
    return filled;
  }

  private static void append(List<Segment> segments, int start, int end, Style style, String text) {
    int last = segments.size() - 1;
    if (last >= 0 && segments.get(last).style().equals(style)) {
      segments.set(last, new Segment(segments.get(last).start(), end, style));
    } else if (last >= 0 && isOneReference(segments.get(last), start, end, style, text)) {
      Segment before = segments.get(last);
      Style linked = style.link().isPresent() ? style : before.style();
      segments.set(last, new Segment(before.start(), end, linked));
    } else {
      segments.add(new Segment(start, end, style));
    }
  }

  /** Whether the brackets of a reference stand beside its link rather than in it. */
  private static boolean isOneReference(
      Segment before, int start, int end, Style style, String text) {
    if (before.end() != start
        || !before.style().marks().contains(Mark.NOTE_REFERENCE)
        || !style.marks().contains(Mark.NOTE_REFERENCE)) {
      return false;
    }
    return style.link().isPresent()
        ? before.style().link().isEmpty() && text.charAt(start - 1) == '['
        : before.style().link().isPresent() && end == start + 1 && text.charAt(start) == ']';
  }

  private static Style common(Style one, Style other) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    marks.addAll(one.marks());
    marks.retainAll(other.marks());
    marks.remove(Mark.NOTE_REFERENCE);
    marks.remove(Mark.INSERTED);
    if (!one.link().equals(other.link())) {
      marks.remove(Mark.LINK);
    }
    if (!one.code().equals(other.code())) {
      marks.remove(Mark.CODE);
    }
    return marks.isEmpty()
        ? Style.PLAIN
        : new Style(
            marks,
            marks.contains(Mark.LINK) ? one.link() : Optional.empty(),
            marks.contains(Mark.CODE) ? one.code() : Optional.empty());
  }
}
