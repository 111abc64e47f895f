package dev.winnow.rules;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.rules.match.Folding;
import dev.winnow.rules.match.Punctuation;
import java.util.List;
import java.util.Set;

/** Whether what stands around a block is what a rule asks for. For one page. */
final class Surroundings {

  /** How far above a block its heading may stand. (Blocks.) */
  private static final int HEADING_DISTANCE = 60;

  /** Longest line of a plain text that is read as a heading. (Words.) */
  private static final int HEADING_WORDS = 8;

  /** How much shorter or longer than its neighbour a line of a run may be. (Times.) */
  private static final int ALIKE = 4;

  private final List<TextBlock> blocks;

  Surroundings(List<TextBlock> blocks) {
    this.blocks = blocks;
  }

  /** Whether heading and run are there; neighbours are asked for when all rules have spoken. */
  boolean isMet(Rule.Surroundings asked, TextBlock block) {
    return (asked.headings().isEmpty() || isBelow(asked.headings(), block))
        && (asked.run() == 0 || runAround(block.index()) >= asked.run());
  }

  /** Looks upwards until another heading, or in a plain text a paragraph, ends the section. */
  private boolean isBelow(Set<String> headings, TextBlock block) {
    int last = Math.max(0, block.index() - HEADING_DISTANCE);
    for (int i = block.index() - 1; i >= last; i--) {
      TextBlock above = blocks.get(i);
      boolean heading = above.role() == BlockRole.HEADING;
      if ((heading || above.words() <= HEADING_WORDS)
          && headings.contains(Folding.key(above.text()))) {
        return true;
      }
      if (heading || ScopeCheck.isProse(above)) {
        return false;
      }
    }
    return false;
  }

  private int runAround(int index) {
    int first = index;
    while (first > 0 && isAlike(blocks.get(first - 1), blocks.get(first))) {
      first--;
    }
    int last = index;
    while (last + 1 < blocks.size() && isAlike(blocks.get(last), blocks.get(last + 1))) {
      last++;
    }
    return last - first + 1;
  }

  /** Of one role, both or neither sentences, both or neither links, and of about one length. */
  private static boolean isAlike(TextBlock one, TextBlock other) {
    int shorter = Math.min(one.words(), other.words());
    int longer = Math.max(one.words(), other.words());
    return one.role() == other.role()
        && ends(one) == ends(other)
        && one.counts().linkDensity() > 0.5 == other.counts().linkDensity() > 0.5
        && !ScopeCheck.isProse(one)
        && !ScopeCheck.isProse(other)
        && longer <= ALIKE * Math.max(1, shorter);
  }

  private static boolean ends(TextBlock block) {
    return Punctuation.sentenceEndsBefore(block.text(), block.text().length());
  }

  /**
   * Whether the neighbours are what is asked for, by their texts and by what rules said of them.
   */
  boolean areMet(Rule.Surroundings asked, int index, PageEvidence.Builder evidence) {
    return isNeighbour(asked.before(), index - 1, evidence)
        && isNeighbour(asked.after(), index + 1, evidence);
  }

  private boolean isNeighbour(Rule.Neighbour asked, int index, PageEvidence.Builder evidence) {
    if (!asked.isAsked()) {
      return true;
    }
    if (index < 0 || index >= blocks.size()) {
      return false;
    }
    for (Evidence known : evidence.of(index)) {
      if (known instanceof Evidence.RuleHit hit && asked.kinds().contains(hit.kind())) {
        return true;
      }
    }
    return !asked.texts().isEmpty()
        && asked.texts().contains(Folding.key(blocks.get(index).text()));
  }
}
