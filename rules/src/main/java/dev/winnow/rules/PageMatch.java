package dev.winnow.rules;

import dev.winnow.core.evidence.Evidence.RuleHit;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.rules.match.PhraseTrie;
import dev.winnow.rules.match.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Collector;

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
  private int[] hits = new int[8];
  private int hitCount;
  private int words;
  private final PhraseTrie.Found found;
  private int stamp;

  PageMatch(Matcher matcher, PageContext context, PageEvidence.Builder evidence) {
    this.matcher = matcher;
    this.context = context;
    this.evidence = evidence;
    this.scope = new ScopeCheck(context);
    this.lastBlock = new int[matcher.rules.size()];
    this.found = (phrase, from, to) -> hit(matcher.ruleOfPhrase[phrase]);
  }

  void run() {
    List<CssMarks> marks = marks();
    for (TextBlock next : context.page().blocks()) {
      stamp = next.index() + 1;
      words = next.words();
      hitCount = 0;
      match(next.text());
      for (CssMarks css : marks) {
        if (css.marked().get(next.placement().node())) {
          hit(css.rule());
        }
      }
      if (hitCount > 0) {
        report(next);
      }
    }
  }

  private void match(String text) {
    int length = text.length();
    boolean longOnly = words > Matcher.SHORT_BLOCK;
    if (length <= LONG_BLOCK) {
      tokens.read(text, 0, length, MOST_TOKENS);
      matcher.phrases.search(tokens, true, true, longOnly, found);
      if (words <= matcher.shapeWords) {
        matcher.shapes.match(text, tokens, this::hit);
      }
    } else {
      tokens.read(text, 0, wordEnd(text, WINDOW), MOST_TOKENS);
      matcher.phrases.search(tokens, true, false, longOnly, found);
      tokens.read(text, wordEnd(text, length - WINDOW), length, MOST_TOKENS);
      matcher.phrases.search(tokens, false, true, longOnly, found);
    }
    matchRegexes(text);
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
    for (int i = 0; i < hitCount; i++) {
      Rule rule = matcher.rules.get(hits[i]);
      if (scope.covers(rule, block)) {
        covering.add(rule);
      }
    }
    if (covering.size() > 1) {
      covering.sort(Comparator.comparingDouble(rule -> -rule.weight()));
    }
    for (Rule rule : covering) {
      evidence.add(block.index(), new RuleHit(rule.id(), rule.kind(), rule.weight(), rule.reach()));
    }
  }

  /** Which nodes a selector means, with all that is below them. */
  private record CssMarks(int rule, BitSet marked) {}

  private List<CssMarks> marks() {
    NodeTree tree = context.page().tree();
    if (!tree.hasMarkup()) {
      return List.of();
    }
    List<CssMarks> marks = new ArrayList<>();
    mark(matcher.cssEverywhere, tree, marks);
    String host = context.host().orElse("");
    while (!host.isEmpty()) {
      mark(matcher.cssByHost.getOrDefault(host, List.of()), tree, marks);
      int dot = host.indexOf('.');
      host = dot < 0 ? "" : host.substring(dot + 1);
    }
    return marks;
  }

  private static void mark(List<Matcher.CssRule> rules, NodeTree tree, List<CssMarks> marks) {
    for (Matcher.CssRule css : rules) {
      Element root = tree.element(0).orElseThrow();
      Set<Element> selected = Collections.newSetFromMap(new IdentityHashMap<>());
      selected.addAll(Collector.collect(css.evaluator(), root));
      BitSet marked = new BitSet(tree.size());
      for (int node = 0; node < tree.size(); node++) {
        int parent = tree.parent(node);
        boolean below = parent >= 0 && marked.get(parent);
        marked.set(node, below || selected.contains(tree.element(node).orElse(root)));
      }
      marks.add(new CssMarks(css.rule(), marked));
    }
  }
}
