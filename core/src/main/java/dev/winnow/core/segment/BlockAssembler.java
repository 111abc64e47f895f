package dev.winnow.core.segment;

import dev.winnow.core.normalize.Normalized;
import dev.winnow.core.normalize.TextNormalizer;
import java.util.ArrayList;
import java.util.List;

/** Makes blocks of spans: tidies their text, counts it, cuts what is run together. */
final class BlockAssembler {

  /** Longest block with links' addresses in it that is cut. (Characters.) */
  private static final int MOST_SEARCHED = 4000;

  private final TextNormalizer normalizer;
  private final BlockCutter cutter;
  private final TextCounter counter = new TextCounter();
  private final List<TextBlock> blocks = new ArrayList<>();

  BlockAssembler(TextNormalizer normalizer, BlockCutter cutter) {
    this.normalizer = normalizer;
    this.cutter = cutter;
  }

  /**
   * Adds the block of a span, or several where the cutter says so.
   *
   * @param raw the characters of the span
   * @param start where the span begins in the source
   * @param placement where the block stands
   * @param linkedCharacters how many of its characters are inside links
   */
  void add(String raw, int start, Placement placement, int linkedCharacters) {
    add(raw.toCharArray(), 0, raw.length(), start, placement, linkedCharacters);
  }

  /**
   * The same for a source that grows in an array.
   *
   * @param chars the source
   * @param start where the span begins in it
   * @param end where it ends
   */
  void add(char[] chars, int start, int end, Placement placement, int linkedCharacters) {
    add(chars, start, end, start, placement, linkedCharacters);
  }

  private void add(
      char[] chars, int begin, int end, int start, Placement placement, int linkedCharacters) {
    boolean preformatted = placement.role() == BlockRole.CODE;
    Normalized tidy = normalizer.normalize(chars, begin, end, preformatted);
    List<Integer> cuts = preformatted ? List.of() : cutter.cuts(tidy.text(), placement.role());
    if (cuts.isEmpty()) {
      append(end - begin, start, tidy, placement, linkedCharacters);
    } else {
      addPieces(
          new String(chars, begin, end - begin), start, tidy, cuts, placement, linkedCharacters);
    }
  }

  private void addPieces(
      String raw,
      int start,
      Normalized tidy,
      List<Integer> cuts,
      Placement placement,
      int linkedCharacters) {
    int from = 0;
    for (int cut : cuts) {
      int to = rawIndex(raw, cut, tidy.text());
      if (to > from) {
        addPiece(raw, start, from, to, placement, linkedCharacters);
        from = to;
      }
    }
    addPiece(raw, start, from, raw.length(), placement, linkedCharacters);
  }

  /** Adds the block of a paragraph that was wrapped; its line breaks stay. */
  void addWrapped(String raw, int start, Placement placement) {
    append(raw.length(), start, normalizer.normalize(raw, true), placement, 0);
  }

  private void addPiece(
      String raw, int start, int from, int to, Placement placement, int linkedCharacters) {
    String piece = raw.substring(from, to);
    int share = (int) ((long) linkedCharacters * piece.length() / raw.length());
    Placement here =
        from == 0
            ? placement
            : new Placement(
                placement.node(), placement.role(), placement.level(), placement.hidden(), 0);
    append(piece.length(), start + from, normalizer.normalize(piece, false), here, share);
  }

  private void append(
      int length, int start, Normalized tidy, Placement placement, int linkedCharacters) {
    if (tidy.text().isEmpty()) {
      return;
    }
    blocks.add(
        new TextBlock(
            blocks.size(),
            new SourceSpan(start, start + length),
            tidy.text(),
            placement,
            counter.count(tidy.text(), linkedCharacters),
            tidy.steps()));
  }

  /**
   * The index in the raw text that belongs to an index in the tidy text: behind the longest
   * beginning of the raw text that is tidied to what stands before the index; 0 if there is none.
   */
  private int rawIndex(String raw, int index, String tidy) {
    if (tidy.length() == raw.length()) {
      return index;
    }
    String before = tidy.substring(0, index).strip();
    if (normalizer.hasNotation()) {
      return raw.length() <= MOST_SEARCHED ? searched(raw, before) : 0;
    }
    // Tidying a longer beginning never gives a shorter text.
    int low = 0;
    int high = raw.length();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (normalizer.normalize(raw.substring(0, middle), false).text().length()
          <= before.length()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The same where half a link is longer than the whole. */
  private int searched(String raw, String before) {
    for (int end = raw.length(); end >= before.length(); end--) {
      if (normalizer.normalize(raw.substring(0, end), false).text().equals(before)) {
        return end;
      }
    }
    return 0;
  }

  List<TextBlock> blocks() {
    return blocks;
  }
}
