package dev.winnow.core.segment;

import dev.winnow.core.parse.NodeWalk;
import java.util.Arrays;
import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** One walk over a tree: collects the nodes, the visible text and the blocks. For one use. */
final class TreeWalk implements NodeWalk.Visitor {

  private static final int INITIAL_NODES = 512;

  private final BlockAssembler assembler;
  private final int maxBlocks;
  private final boolean noscript;
  private final NodeTree.Builder tree = new NodeTree.Builder();
  private final VisibleText source = new VisibleText();
  private final Seams seams = new Seams();

  /** What a node passes on to the text below it; parallel to the nodes. */
  private NodeState[] states = new NodeState[INITIAL_NODES];

  private Tags.Tag[] tags = new Tags.Tag[INITIAL_NODES];

  private int node = -1;

  // The run of text that is being collected.
  private int runStart;
  private int runNode = -1;
  private int runLinked;
  private int runs;
  private boolean runHasText;

  // How far it is from the run before.
  private int lineBreaks;
  private boolean blockEnd = true;

  /** What holds for all text below a node. */
  private record NodeState(
      BlockRole role, int level, boolean hidden, boolean linked, boolean preformatted) {}

  private static final NodeState ROOT = new NodeState(BlockRole.PARAGRAPH, 0, false, false, false);

  TreeWalk(BlockAssembler assembler, int maxBlocks, boolean noscript) {
    this.assembler = assembler;
    this.maxBlocks = maxBlocks;
    this.noscript = noscript;
  }

  @Override
  public boolean enter(Node next) {
    if (next instanceof TextNode text) {
      append(text.getWholeText());
      return true;
    }
    if (!(next instanceof Element element)) {
      return true;
    }
    Tags.Tag tag = Tags.of(element.normalName());
    if (tag.inert() || (tag.noscript() && !noscript)) {
      noteWithoutText(element);
      return false;
    }
    if (TextControls.isOne(tag, element)) {
      return false;
    }
    NodeState above = node < 0 ? ROOT : states[node];
    if (tag.lineBreak()) {
      if (above.preformatted()) {
        append("\n");
      } else {
        endRun();
        lineBreaks++;
      }
      return false;
    }
    if (tag.block()) {
      endBlock(tag, above);
    } else if (tag.seam()) {
      seams.open(tag, element);
    }
    node = tree.add(element, node);
    growTo(node);
    states[node] = below(above, tag, tree.otherAttributes(node));
    tags[node] = tag;
    return true;
  }

  @Override
  public void leave(Element last) {
    Tags.Tag tag = tags[node];
    int above = tree.parent(node);
    if (tag.block()) {
      endBlock(tag, above < 0 ? ROOT : states[above]);
    } else if (tag.seam()) {
      seams.close(tag, last);
    }
    tree.close(node);
    node = above;
  }

  private void growTo(int last) {
    if (last >= states.length) {
      states = Arrays.copyOf(states, last * 2);
      tags = Arrays.copyOf(tags, last * 2);
    }
  }

  /** Elements that have no text of their own but tell of that around them. */
  private void noteWithoutText(Element element) {
    if (element.normalName().equals("img")) {
      tree.close(tree.add(element, node));
    } else if (isLinkedData(element)) {
      tree.addLinkedData(element);
    }
  }

  private static boolean isLinkedData(Element element) {
    return element.normalName().equals("script")
        && element.attributesSize() > 0
        && element.attributes().get("type").equalsIgnoreCase("application/ld+json");
  }

  private static NodeState below(NodeState above, Tags.Tag tag, Attributes attributes) {
    boolean hidden = above.hidden() || isHidden(attributes);
    boolean linked = above.linked() || tag.link();
    BlockRole role = tag.role(above.role());
    int level =
        switch (role) {
          case HEADING -> tag.headingLevel() > 0 ? tag.headingLevel() : above.level();
          case LIST_ITEM ->
              tag.listItem()
                  ? (above.role() == BlockRole.LIST_ITEM ? above.level() : 0) + 1
                  : above.level();
          default -> 0;
        };
    boolean preformatted = above.preformatted() || tag.preformatted();
    if (hidden == above.hidden()
        && linked == above.linked()
        && role == above.role()
        && level == above.level()
        && preformatted == above.preformatted()) {
      return above;
    }
    return new NodeState(role, level, hidden, linked, preformatted);
  }

  private static boolean isHidden(Attributes attributes) {
    if (attributes.isEmpty()) {
      return false;
    }
    if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equals("true")) {
      return true;
    }
    String style = attributes.get("style");
    if (style.indexOf(':') < 0) {
      return false;
    }
    String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  private void append(String text) {
    NodeState state = node < 0 ? ROOT : states[node];
    if (seams.isOpen()) {
      if (!state.preformatted() && runHasText) {
        seams.close(source, text);
      }
      seams.forget();
    }
    boolean blank = source.length() == runStart || source.endsBlank();
    int characters =
        state.preformatted() ? source.append(text) : source.appendCollapsed(text, blank);
    if (characters > 0) {
      runHasText = true;
      runNode = runNode < 0 ? node : commonAncestor(runNode, node);
      runLinked += state.linked() ? characters : 0;
    }
  }

  private int commonAncestor(int a, int b) {
    while (a != b) {
      if (tree.depth(a) >= tree.depth(b)) {
        a = tree.parent(a);
      } else {
        b = tree.parent(b);
      }
    }
    return a;
  }

  /** A block begins or ends; lines of preformatted text may be blocks to the markup. */
  private void endBlock(Tags.Tag tag, NodeState above) {
    seams.forget();
    if (tag.line() && above.preformatted()) {
      if (runHasText && !source.endsLine()) {
        source.append("\n");
      }
      return;
    }
    endRun();
    blockEnd = true;
  }

  private void endRun() {
    if (!runHasText) {
      source.cutTo(runStart);
      return;
    }
    if (runs >= maxBlocks - 1) {
      // Too many blocks: what is left becomes one, at the end.
      source.append("\n");
      return;
    }
    closeRun();
  }

  private void closeRun() {
    NodeState state = states[runNode];
    BlockRole role = state.preformatted() ? BlockRole.CODE : state.role();
    int blankLines = blockEnd || lineBreaks != 1 ? 1 : 0;
    Placement placement = new Placement(runNode, role, state.level(), state.hidden(), blankLines);
    assembler.add(source.chars(), runStart, source.length(), placement, runLinked);
    runs++;
    source.append("\n");
    runStart = source.length();
    runNode = -1;
    runLinked = 0;
    runHasText = false;
    lineBreaks = 0;
    blockEnd = false;
  }

  /** Ends the last run and returns the tree. */
  NodeTree finish() {
    if (runHasText) {
      closeRun();
    }
    return tree.build();
  }

  String source() {
    return source.toString();
  }
}
