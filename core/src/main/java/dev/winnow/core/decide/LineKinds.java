package dev.winnow.core.decide;

import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.TextBlock;
import java.util.List;

/** What a kept line of plain text is: a heading, an item of a list, or running text. */
final class LineKinds {

  /** Longest heading. (Words.) */
  private static final int HEADING_WORDS = 10;

  /** Words from which the block below a heading is its text. (Words.) */
  private static final int TEXT_WORDS = 12;

  private LineKinds() {}

  static BlockKind of(TextBlock block, List<TextBlock> blocks) {
    String text = block.text();
    if (isItem(text)) {
      return BlockKind.LIST_ITEM;
    }
    boolean headsText =
        block.index() + 1 < blocks.size()
            && blocks.get(block.index() + 1).words() >= TEXT_WORDS
            && blocks.get(block.index() + 1).counts().sentences() > 0;
    char last = text.charAt(text.length() - 1);
    boolean heading =
        headsText
            && block.words() > 0
            && block.words() <= HEADING_WORDS
            && block.counts().sentences() == 0
            && Character.isLetterOrDigit(last)
            && !Character.isLowerCase(text.codePointAt(0));
    return heading ? BlockKind.HEADING : BlockKind.BODY;
  }

  private static boolean isItem(String text) {
    return text.length() > 2
        && text.charAt(1) == ' '
        && "-*\u2022\u2023\u25AA\u25CF\u2013".indexOf(text.charAt(0)) >= 0;
  }
}
