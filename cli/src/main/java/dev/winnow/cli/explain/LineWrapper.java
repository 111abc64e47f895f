package dev.winnow.cli.explain;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines where its script allows it (Unicode Standard Annex #14), and inside a word
 * only if it is longer than a line. For one thread.
 */
final class LineWrapper {

  private final int width;
  private final BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int used;

  private LineWrapper(int width) {
    this.width = width;
  }

  /** The lines of a text, each at most {@code width} columns wide; line feeds in it stay. */
  static List<String> wrap(String text, int width) {
    LineWrapper wrapper = new LineWrapper(width);
    text.lines().forEach(wrapper::addLine);
    return wrapper.lines;
  }

  private void addLine(String text) {
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      addWord(text.substring(start, end));
      start = end;
    }
    finishLine();
  }

  /** Adds a word with the spaces behind it, which may hang over the edge. */
  private void addWord(String word) {
    int bare = DisplayWidth.of(word.stripTrailing());
    if (used > 0 && used + bare > width) {
      finishLine();
    }
    if (bare <= width) {
      line.append(word);
      used += DisplayWidth.of(word);
      return;
    }
    word.codePoints().forEach(this::addCharacter);
  }

  private void addCharacter(int codePoint) {
    int columns = DisplayWidth.of(codePoint);
    if (used > 0 && used + columns > width) {
      finishLine();
    }
    line.appendCodePoint(codePoint);
    used += columns;
  }

  private void finishLine() {
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
    used = 0;
  }
}
