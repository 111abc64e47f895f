package dev.winnow.core.render;

import dev.winnow.core.render.RichText.Segment;
import dev.winnow.core.segment.InlineMarkup.Mark;
import dev.winnow.core.segment.InlineMarkup.Style;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Writes a text with its inline markup, properly nested: of the marks that begin at a place the one
 * that reaches furthest is opened first. For one text.
 */
abstract class InlineWriter {

  private final RichText rich;
  private final Footnotes notes;

  /** Where it is written to. */
  final StringBuilder out;

  /** The whole text. */
  final String text;

  InlineWriter(RichText rich, Footnotes notes, StringBuilder out) {
    this.rich = rich;
    this.notes = notes;
    this.out = out;
    this.text = rich.text();
  }

  /** A part of the text, from {@code start} to before {@code end}. */
  record Range(int start, int end) {}

  /** The marks that the format has a way to say. */
  abstract Set<Mark> marks();

  /** The part of a range that can be marked, the whole or less; empty if none. */
  abstract Optional<Range> fit(Mark mark, Range range);

  /** Opens a mark and returns what closes it; empty, and nothing written, if it cannot. */
  abstract Optional<String> open(Mark mark, Range range, Style style);

  /** Writes text without further markup. */
  abstract void plain(Range range);

  /** Writes a range of code. */
  abstract void code(Range range);

  /**
   * Writes a reference to a footnote.
   *
   * @param name what it says, without brackets
   * @param label the footnote's label; empty if the note is not in the document
   */
  abstract void reference(String name, Optional<String> label);

  /** Writes all of it. */
  final void write() {
    write(0, rich.segments().size(), new Range(0, text.length()), EnumSet.noneOf(Mark.class));
  }

  private void write(int from, int to, Range range, EnumSet<Mark> done) {
    List<Segment> segments = rich.segments();
    int i = from;
    while (i < to) {
      Segment segment = segments.get(i);
      int start = Math.max(range.start(), segment.start());
      int end = Math.min(range.end(), segment.end());
      if (start >= end) {
        i++;
      } else if (segment.style().marks().contains(Mark.NOTE_REFERENCE)) {
        writeReference(segment, new Range(start, end));
        i++;
      } else {
        i = writeMarked(i, to, range, done);
      }
    }
  }

  private int writeMarked(int first, int to, Range range, EnumSet<Mark> done) {
    List<Segment> segments = rich.segments();
    Style style = segments.get(first).style();
    int start = Math.max(range.start(), segments.get(first).start());
    if (style.marks().contains(Mark.INSERTED)) {
      return first + 1;
    }
    Mark best = Mark.INSERTED;
    int last = first + 1;
    for (Mark mark : Mark.values()) {
      if (style.marks().contains(mark) && marks().contains(mark) && !done.contains(mark)) {
        int reach = reach(first, to, mark);
        // Code holds nothing else, so it comes last.
        boolean better =
            best == Mark.INSERTED || isRuby(mark) || (mark != Mark.CODE && reach > last);
        better &= !isRuby(best);
        best = better ? mark : best;
        last = better ? reach : last;
      }
    }
    Range whole = new Range(start, Math.min(range.end(), segments.get(last - 1).end()));
    if (best == Mark.INSERTED) {
      plain(whole);
    } else if (best == Mark.CODE) {
      code(whole);
    } else {
      EnumSet<Mark> within = EnumSet.copyOf(done);
      within.add(best);
      writeMarked(best, style, whole, first, last, within);
    }
    return last;
  }

  /** Whether HTML wants a mark directly in its ruby, not in other markup in it. */
  private static boolean isRuby(Mark mark) {
    return mark == Mark.RUBY || mark == Mark.RUBY_TEXT || mark == Mark.RUBY_PARENTHESIS;
  }

  private static boolean inSameRubyPart(Style one, Style other) {
    return !one.marks().contains(Mark.RUBY)
        || (one.marks().contains(Mark.RUBY_TEXT) == other.marks().contains(Mark.RUBY_TEXT)
            && one.marks().contains(Mark.RUBY_PARENTHESIS)
                == other.marks().contains(Mark.RUBY_PARENTHESIS));
  }

  private int reach(int first, int to, Mark mark) {
    List<Segment> segments = rich.segments();
    Style style = segments.get(first).style();
    int end = first + 1;
    while (end < to
        && segments.get(end).style().marks().contains(mark)
        && !segments.get(end).style().marks().contains(Mark.NOTE_REFERENCE)
        && (isRuby(mark) || inSameRubyPart(style, segments.get(end).style()))
        && (mark != Mark.CODE || style.code().equals(segments.get(end).style().code()))
        && (mark != Mark.LINK || style.link().equals(segments.get(end).style().link()))) {
      end++;
    }
    return end;
  }

  private void writeMarked(
      Mark mark, Style style, Range whole, int first, int last, EnumSet<Mark> within) {
    Range fit = fit(mark, whole).orElse(new Range(whole.end(), whole.end()));
    int head = firstBehind(first, last, fit.start());
    int tail = firstBehind(first, last, fit.end());
    if (fit.start() > whole.start()) {
      write(first, Math.min(last, head + 1), new Range(whole.start(), fit.start()), within);
    }
    if (fit.end() > fit.start()) {
      Optional<String> close = open(mark, fit, style);
      write(head, Math.min(last, tail + 1), fit, within);
      close.ifPresent(out::append);
    }
    if (whole.end() > fit.end()) {
      write(tail, last, new Range(fit.end(), whole.end()), within);
    }
  }

  /** How many of the format's marks the text at a place has; 0 outside of the text. */
  final int marksAt(int place) {
    if (place < 0 || place >= text.length()) {
      return 0;
    }
    int count = 0;
    Style style = rich.segments().get(firstBehind(0, rich.segments().size(), place)).style();
    for (Mark mark : style.marks()) {
      count += marks().contains(mark) || mark == Mark.NOTE_REFERENCE ? 1 : 0;
    }
    return count;
  }

  /** Whether any of the text has markup. */
  final boolean isMarked() {
    return rich.segments().size() > 1 || !rich.segments().get(0).style().marks().isEmpty();
  }

  /** The first segment that reaches behind a place. */
  private int firstBehind(int first, int last, int place) {
    int low = first;
    int high = last;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rich.segments().get(middle).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void writeReference(Segment segment, Range range) {
    String name = Footnotes.name(text.substring(range.start(), range.end()));
    if (name.isEmpty()) {
      // The comma between two references.
      plain(range);
      return;
    }
    int length = out.length();
    if (length > 0 && out.charAt(length - 1) == ' ') {
      out.setLength(length - 1);
    }
    // At the beginning, a label could be taken for that of the note itself.
    Optional<Element> link = range.start() == 0 ? Optional.empty() : segment.style().link();
    reference(name, link.flatMap(notes::label));
  }
}
