package dev.winnow.rules;

import dev.winnow.core.evidence.Evidence.RuleHit;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.rules.match.Folding;
import dev.winnow.rules.match.PhraseTrie;
import dev.winnow.rules.match.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** One look of the rules at one page; for one thread. */
final class PageMatch {

  /** Longer blocks are read at their ends only, in UTF-16 units; about 40 words. */
  private static final int LONG_BLOCK = 240;

  /** How much of each end of a long block is read, in UTF-16 units. */
  private static final int WINDOW = 120;

  private static final int MOST_TOKENS = 1_000;

  private final Matcher matcher;
  private final PageContext context;
  private final PageEvidence.Builder evidence;
  private final ScopeCheck scope;
  private final Tokens tokens = new Tokens();
  private final int[] lastBlock;
  private final List<Marked> marked = new ArrayList<>();
  private final List<Waiting> told = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();

  /** How many blocks say what a rule knows, by what they say; empty until it is asked for. */
  private final Map<String, Integer> labels = new HashMap<>();

  private int[] hits = new int[8];
  private int hitCount;
  private int words;
  private final PhraseTrie.Found found;
  private final IntConsumer ruleFound = this::hit;
  private final TogetherIndex.Look together;
  private int stamp;

  PageMatch(Matcher matcher, PageContext context, PageEvidence.Builder evidence) {
    this.matcher = matcher;
    this.context = context;
    this.evidence = evidence;
    this.scope = new ScopeCheck(context);
    this.lastBlock = new int[matcher.rules.size()];
    this.together = matcher.together.new Look();
    this.found = (phrase, from, to) -> found(matcher.ruleOfPhrase[phrase]);
  }

  void run() {
    markElements();
    for (TextBlock next : context.page().blocks()) {
      stamp = next.index() + 1;
      words = next.words();
      hitCount = 0;
      match(next.text());
      int node = next.placement().node();
      for (Marked mark : marked) {
        if (node >= mark.from() && node < mark.to()) {
          hit(mark.rule());
        }
      }
      if (hitCount > 0) {
        report(next);
      }
    }
    tell();
    reportNeighbours();
  }

  private void match(String text) {
    int length = text.length();
    boolean longOnly = words > Matcher.SHORT_BLOCK;
    if (length <= LONG_BLOCK) {
      tokens.read(text, 0, length, MOST_TOKENS);
      matcher.phrases.search(tokens, true, true, longOnly, found);
      if (words <= matcher.shapeWords) {
        matcher.shapes.match(text, tokens, ruleFound);
      }
    } else {
      tokens.read(text, 0, wordEnd(text, WINDOW), MOST_TOKENS);
      matcher.phrases.search(tokens, true, false, longOnly, found);
      tokens.read(text, wordEnd(text, length - WINDOW), length, MOST_TOKENS);
      matcher.phrases.search(tokens, false, true, longOnly, found);
    }
    if (together.hasBegun()) {
      tokens.read(text, 0, length, MOST_TOKENS);
      together.finish(tokens, ruleFound);
    }
    matchRegexes(text);
  }

  private void found(int owner) {
    if (owner >= 0) {
      hit(owner);
    } else {
      together.begin(~owner);
    }
  }

  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != ' ') {
      i++;
    }
    return i;
  }

  private void matchRegexes(String text) {
    for (Matcher.RegexRule regex : matcher.regexes) {
      if (text.contains(regex.literal()) && regex.pattern().matcher(text).find()) {
        hit(regex.rule());
      }
    }
  }

  private void hit(int rule) {
    if (words <= matcher.maxWords[rule] && lastBlock[rule] != stamp) {
      lastBlock[rule] = stamp;
      if (hitCount == hits.length) {
        hits = Arrays.copyOf(hits, 2 * hitCount);
      }
      hits[hitCount++] = rule;
    }
  }

  /** The surest rule first; of equals, the one that stands first in the packs. */
  private void report(TextBlock block) {
    List<Rule> covering = new ArrayList<>(hitCount);
    Arrays.sort(hits, 0, hitCount);
    int priority = Integer.MIN_VALUE;
    for (int i = 0; i < hitCount; i++) {
      Rule rule = matcher.rules.get(hits[i]);
      if (!scope.covers(rule, block)) {
        continue;
      }
      if (asksNeighbours(rule)) {
        waiting.add(new Waiting(block.index(), rule));
        continue;
      }
      priority = Math.max(priority, rule.priority());
      covering.add(rule);
    }
    if (covering.size() > 1) {
      covering.sort(Comparator.comparingDouble(rule -> -rule.weight()));
    }
    for (Rule rule : covering) {
      if (rule.priority() == priority) {
        told.add(new Waiting(block.index(), rule));
      }
    }
  }

  /** Labels that come in groups: alone among paragraphs, such a word is what the text is about. */
  private static final Set<BlockKind> GREGARIOUS =
      EnumSet.of(
          BlockKind.SHARE,
          BlockKind.COMMENT_FORM,
          BlockKind.COOKIE_NOTICE,
          BlockKind.NAVIGATION,
          BlockKind.LEGAL,
          BlockKind.PAYWALL,
          BlockKind.APP_PROMPT,
          BlockKind.TAGS,
          BlockKind.OTHER);

  /** Longest such label. (Words.) */
  private static final int LABEL_WORDS = 2;

  /** The highest weight of a rule whose labels head sections of an article, too. */
  private static final double WEAK = 0.6;

  /** How often a label is a button's. (Blocks.) */
  private static final int REPEATED = 3;

  /** How near the next label of a group stands. (Blocks.) */
  private static final int GROUP_DISTANCE = 2;

  /** How near the beginning and the end of a text one label is enough. (Blocks.) */
  private static final int EDGE = 10;

  /** What is left of the weight of a lonely label. */
  private static final double LONELY = 0.25;

  private void tell() {
    BitSet hit = new BitSet(context.page().blocks().size());
    boolean markup = context.page().hasMarkup();
    told.forEach(one -> hit.set(one.block()));
    for (Waiting one : told) {
      add(one.block(), one.rule(), !markup && isLonely(one, hit) ? LONELY : 1);
    }
  }

  private boolean isLonely(Waiting one, BitSet hit) {
    List<TextBlock> blocks = context.page().blocks();
    int block = one.block();
    return blocks.get(block).words() <= LABEL_WORDS
        && block >= EDGE
        && block < blocks.size() - EDGE
        && isAlone(hit, block)
        && (GREGARIOUS.contains(one.rule().kind())
            || (one.rule().kind() == BlockKind.RELATED
                && one.rule().weight() <= WEAK
                && !isRepeated(blocks.get(block).text())));
  }

  /** Whether blocks enough say the same: then it is a button, such as "Learn more". */
  private boolean isRepeated(String label) {
    if (labels.isEmpty()) {
      int last = -1;
      for (Waiting one : told) {
        if (one.block() != last) {
          last = one.block();
          labels.merge(Folding.key(context.page().blocks().get(last).text()), 1, Integer::sum);
        }
      }
    }
    return labels.getOrDefault(Folding.key(label), 0) >= REPEATED;
  }

  private static boolean isAlone(BitSet hit, int block) {
    int before = hit.previousSetBit(block - 1);
    int after = hit.nextSetBit(block + 1);
    return (before < 0 || block - before > GROUP_DISTANCE)
        && (after < 0 || after - block > GROUP_DISTANCE);
  }

  private void add(int block, Rule rule, double share) {
    evidence.add(block, new RuleHit(rule.id(), rule.kind(), share * rule.weight(), rule.reach()));
  }

  /** A hit that is told when every rule has spoken. */
  private record Waiting(int block, Rule rule) {}

  private static boolean asksNeighbours(Rule rule) {
    Rule.Surroundings asked = rule.conditions().surroundings();
    return asked.before().isAsked() || asked.after().isAsked();
  }

  private void reportNeighbours() {
    if (waiting.isEmpty()) {
      return;
    }
    Surroundings around = new Surroundings(context.page().blocks());
    List<Waiting> met = new ArrayList<>();
    for (Waiting hit : waiting) {
      if (around.areMet(hit.rule().conditions().surroundings(), hit.block(), evidence)) {
        met.add(hit);
      }
    }
    met.forEach(hit -> add(hit.block(), hit.rule(), 1));
  }

  /** The nodes from one on to before another that a rule's selector means. */
  private record Marked(int rule, int from, int to) {}

  private void markElements() {
    NodeTree tree = context.page().tree();
    if (!tree.hasMarkup()) {
      return;
    }
    SelectorIndex.Found mark = (rule, node) -> marked.add(new Marked(rule, node, tree.end(node)));
    if (!matcher.cssEverywhere.isEmpty()) {
      matcher.cssEverywhere.match(tree, mark);
    }
    for (String host = context.host().orElse(""); !host.isEmpty(); ) {
      SelectorIndex index = matcher.cssByHost.get(host);
      if (index != null) {
        index.match(tree, mark);
      }
      int dot = host.indexOf('.');
      host = dot < 0 ? "" : host.substring(dot + 1);
    }
    markByXPath(tree, mark);
  }

  private void markByXPath(NodeTree tree, SelectorIndex.Found mark) {
    MarkupView view = null;
    for (Matcher.XPathRule xpath : matcher.xpaths) {
      if (scope.coversPage(matcher.rules.get(xpath.rule()).scope())) {
        view = view == null ? MarkupView.of(tree) : view;
        if (view != null) {
          view.nodes(xpath.selector()).forEach(node -> mark.found(xpath.rule(), node));
        }
      }
    }
  }
}
