package dev.winnow.core.page;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds readers' comments below an article, by the containers that call themselves so. Where the
 * posts of several people are what the page is about, it is not asked. Stateless.
 */
final class CommentSections {

  /** The name of the heuristic. */
  private static final String NAME = "structure/comments";

  /** Weight of a container's name against the score: comments read like any running text. */
  private static final double WEIGHT = 0.97;

  /**
   * How many times as much running text as the article the comments may have. Beyond it the
   * discussion is what the page is about. What the page states of itself is believed longer.
   */
  private static final int TIMES = 3;

  private static final int TIMES_DECLARED = 8;

  /** Words from which a block of a comment section is what somebody says. */
  private static final int COMMENT_WORDS = 3;

  /** Longest line with the name and the time of a comment. (Words.) */
  private static final int HEAD_WORDS = 8;

  /** Link density from which it is something to click on. (Share of characters.) */
  private static final double LINKED = 0.5;

  private final PageNodes nodes;
  private final NodeTree tree;
  private final int commentCue = PageNodes.CLASS_CUES.bit("comment");
  private final int besideCues =
      PageNodes.CLASS_CUES.bit("author") | PageNodes.CLASS_CUES.bit("date");

  private CommentSections(PageNodes nodes) {
    this.nodes = nodes;
    tree = nodes.tree;
  }

  /**
   * Says of each comment that it is one.
   *
   * @param declared whether the page states that it is an article
   */
  static void mark(PageNodes nodes, boolean declared, PageEvidence.Builder evidence) {
    new CommentSections(nodes).mark(declared ? TIMES_DECLARED : TIMES, evidence);
  }

  private void mark(int times, PageEvidence.Builder evidence) {
    List<Integer> sections = sections();
    int inside = 0;
    for (int section : sections) {
      inside += nodes.runningWords[section];
    }
    if (inside <= times * (nodes.runningWords[0] - inside)) {
      for (int section : sections) {
        markBelow(section, evidence);
      }
    }
  }

  private List<Integer> sections() {
    List<Integer> sections = new ArrayList<>();
    int text = firstText();
    int node = 1;
    while (node < tree.size()) {
      boolean section =
          (nodes.cues[node] & commentCue) != 0
              && nodes.words[node] > 0
              && nodes.first[node] > text
              && !isForm(node);
      if (section) {
        sections.add(node);
      }
      node = section || nodes.words[node] == 0 ? tree.end(node) : node + 1;
    }
    return sections;
  }

  /** The first block of running text that is in no such container; the number of blocks if none. */
  private int firstText() {
    for (TextBlock block : nodes.blocks) {
      if (PageNodes.isRunning(block) && !isInSection(block.placement().node())) {
        return block.index();
      }
    }
    return nodes.blocks.size();
  }

  private boolean isInSection(int node) {
    for (int at = node; at > 0; at = tree.parent(at)) {
      boolean named = (nodes.cues[at] & commentCue) != 0;
      if (named && nodes.words[at] * 2 < nodes.words[0]) {
        return true;
      }
    }
    return false;
  }

  private boolean isForm(int node) {
    return tree.tag(node).equals("form") || tree.tag(node).equals("a");
  }

  private void markBelow(int section, PageEvidence.Builder evidence) {
    for (int i = nodes.first[section]; i < nodes.end[section]; i++) {
      TextBlock block = nodes.blocks.get(i);
      if (isSaid(block) && !isBeside(block.placement().node(), section)) {
        evidence.add(
            i, new Evidence.Shape(NAME, BlockKind.COMMENT, WEIGHT, "in a section of comments"));
      }
    }
  }

  private static boolean isSaid(TextBlock block) {
    return block.words() >= COMMENT_WORDS
        && !isHead(block)
        && block.role() != BlockRole.CONTROL
        && block.role() != BlockRole.HEADING
        && block.counts().linkDensity() < LINKED;
  }

  /** Whether a short line holds a number and no sentence: who wrote when, a count of votes. */
  private static boolean isHead(TextBlock block) {
    String text = block.text();
    return block.words() <= HEAD_WORDS
        && text.chars().anyMatch(Character::isDigit)
        && ".!?…。！？".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  /** Whether a block is in a form, or names who wrote a comment and when. */
  private boolean isBeside(int node, int section) {
    for (int at = node; at > section; at = tree.parent(at)) {
      boolean meta = (nodes.cues[at] & besideCues) != 0 && (nodes.cues[at] & commentCue) == 0;
      String tag = tree.tag(at);
      if (tag.equals("form") || tag.equals("time") || (meta && nodes.runningWords[at] == 0)) {
        return true;
      }
    }
    return false;
  }
}
