package dev.winnow.rules.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All phrases of all rules in one tree of words. A small table tells of nearly every word of a
 * block that no phrase begins with it there, so that most words cost one look, however many phrases
 * there are. Immutable and thread-safe; the buffers of a search belong to the caller.
 */
public final class PhraseTrie {

  // What is known of a node: two marks, and behind them a sign for each word that an edge has.
  private static final long ENDS = 1;
  private static final long OPEN = 2;
  private static final int MARKS = 2;
  private static final int SIGNS = Long.SIZE - MARKS;

  // Phrases begin at the root for where they must stand, so that within a text, where most words
  // are, only those are looked for that may stand anywhere.
  private static final int ANY_ROOT = 0;
  private static final int START_ROOT = 1;
  private static final int BREAK_ROOT = 2;
  private static final int END_ROOT = 3;

  /** The root of phrases that begin with a gap or an agency. */
  private static final int OPEN_ROOT = 4;

  private static final int ROOTS = 5;
  private static final int AGENCY_ROOT = ROOTS;
  private static final int NONE = -1;

  /** Is told of each phrase found. */
  @FunctionalInterface
  public interface Found {
    /**
     * A phrase was found.
     *
     * @param phrase the number that it was added under
     * @param from its first word
     * @param to the word behind its last one
     */
    void found(int phrase, int from, int to);
  }

  private final FirstWords firsts;

  /** The same for the phrases that long blocks may hold. */
  private final FirstWords firstsInLong;

  /** Words of the longest phrase at the end of a block, gaps and agencies at their longest. */
  private final int longestEnd;

  private final EdgeTable edges;

  /**
   * By node: whether a phrase ends there, whether edges leave it that stand for more than one word,
   * and the signs of the words that the others stand for: most words that do not go on from a node
   * are known by that without a look at the edges.
   */
  private final long[] nodes;

  private final int[] numberEdges;

  /** The node behind an agency that a phrase begins with, or none. */
  private final int agencyEdge;

  /** By node: the edges that stand for a choice of words or for any words; null for most. */
  private final @Nullable Slots[] slotEdges;

  private final int[][] ends;
  private final boolean[] colons;
  private final Where[] places;

  private PhraseTrie(Builder builder) {
    edges = new EdgeTable(builder.edges);
    numberEdges = toArray(builder.numberEdges);
    agencyEdge = behind(AGENCY_ROOT, builder.slotEdges.get(OPEN_ROOT));
    ends = builder.ends.toArray(new int[0][]);
    nodes = new long[ends.length];
    slotEdges = new Slots[ends.length];
    for (int node = 0; node < nodes.length; node++) {
      int[] slots = builder.slotEdges.get(node);
      boolean open = numberEdges[node] != NONE || slots != null;
      nodes[node] = builder.signs.get(node) | (ends[node] != null ? ENDS : 0) | (open ? OPEN : 0);
      slotEdges[node] = slots == null ? null : new Slots(slots, builder.signs);
    }
    places = builder.places.toArray(new Where[0]);
    colons = new boolean[places.length];
    for (int i = 0; i < colons.length; i++) {
      colons[i] = builder.colons.get(i);
    }
    firsts = builder.firsts.copy();
    firstsInLong = builder.firstsInLong.copy();
    longestEnd = builder.longestEnd;
  }

  /** Edges of a node that stand for more than one word. */
  private static final class Slots {

    /** The signs of the words that any of them begins with; all for a gap. */
    final long signs;

    /** Roots of slots, or for a gap the complement of its width, each with the node behind it. */
    final int[] edges;

    Slots(int[] edges, List<Long> signsOf) {
      this.edges = edges;
      long all = 0;
      for (int i = 0; i < edges.length; i += 2) {
        all |= edges[i] < 0 ? ~0L : signsOf.get(edges[i]);
      }
      signs = all;
    }
  }

  /** The sign of a word among those of a node's edges. */
  private static long sign(long word) {
    return 1L << (MARKS + (int) (((word >>> Integer.SIZE) * SIGNS) >>> Integer.SIZE));
  }

  private static int behind(int root, int @Nullable [] edges) {
    for (int i = 0; edges != null && i < edges.length; i += 2) {
      if (edges[i] == root) {
        return edges[i + 1];
      }
    }
    return NONE;
  }

  private static int[] toArray(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Finds every phrase among the words read.
   *
   * @param tokens the words
   * @param atStart whether the first word is the first of the block
   * @param atEnd whether the last word is the last of the block
   * @param longOnly whether only phrases count that were added for long blocks; others may be found
   * @param found told of each phrase that stands where it must
   */
  public void search(Tokens tokens, boolean atStart, boolean atEnd, boolean longOnly, Found found) {
    FirstWords table = longOnly ? firstsInLong : firsts;
    Search search = new Search(tokens, atStart, atEnd, found, table);
    int size = tokens.size();
    // One number more than in the longest phrase may stand behind it.
    int ending = atEnd ? size - longestEnd - 1 : size;
    for (int i = 0; i < size; i++) {
      int known = table.of(tokens.id(i));
      if (known != 0) {
        search.from(i, known, i >= ending);
      }
    }
    Slots gaps = slotEdges[OPEN_ROOT];
    if (size > 0 && atStart && gaps != null) {
      search.gapsAtStart(gaps.edges);
    }
  }

  /** Finds the phrases that begin with the first word read. */
  public void searchAtFirst(Tokens tokens, Found found) {
    if (tokens.size() > 0) {
      int known = firsts.of(tokens.id(0));
      new Search(tokens, true, true, found, firsts).from(0, known, true);
    }
  }

  private final class Search {
    private final Tokens tokens;
    private final Found found;
    private final boolean atEnd;
    private final int last;
    private final boolean atStart;
    private final FirstWords table;
    private int from;

    Search(Tokens tokens, boolean atStart, boolean atEnd, Found found, FirstWords table) {
      this.tokens = tokens;
      this.table = table;
      this.found = found;
      this.atStart = atStart;
      this.atEnd = atEnd;
      int end = tokens.size();
      // A count may follow a label; what has several numbers behind it is a row of a table.
      last = end > 0 && tokens.isNumber(end - 1) ? end - 1 : end;
    }

    void from(int token, int known, boolean nearEnd) {
      from = token;
      int here = nearEnd ? FirstWords.AT_ANY | FirstWords.AT_END : FirstWords.AT_ANY;
      if (token == 0) {
        here |= atStart ? FirstWords.AT_START | FirstWords.AT_BREAK : 0;
      } else if (tokens.breakBefore(token)) {
        here |= FirstWords.AT_BREAK;
      }
      int places = known & here;
      if ((places & FirstWords.AT_ANY) != 0) {
        begin(ANY_ROOT);
      }
      if ((places & FirstWords.AT_START) != 0) {
        begin(START_ROOT);
      }
      if ((places & FirstWords.AT_BREAK) != 0) {
        begin(BREAK_ROOT);
      }
      if ((places & FirstWords.AT_END) != 0) {
        begin(END_ROOT);
      }
      if ((known & FirstWords.IN_AGENCY) != 0 && agencyEdge != NONE) {
        slot(AGENCY_ROOT, agencyEdge, token);
      }
    }

    private void begin(int root) {
      int node = next(root, tokens.id(from));
      if (node != NONE) {
        walk(node, from + 1);
      }
      if (numberEdges[root] != NONE && tokens.isNumber(from)) {
        walk(numberEdges[root], from + 1);
      }
    }

    /** The node that a word leads to, or none. */
    private int next(int node, long word) {
      return (nodes[node] & sign(word)) == 0 ? NONE : edges.get(node, word);
    }

    private void walk(int start, int position) {
      int node = start;
      int at = position;
      while (node != NONE) {
        long known = nodes[node];
        if ((known & ENDS) != 0) {
          report(ends[node], at);
        }
        if (at >= tokens.size()) {
          return;
        }
        if ((known & OPEN) != 0) {
          special(node, at);
        }
        node = next(node, tokens.id(at));
        at++;
      }
    }

    /** Follows the edges that stand for more than one word. */
    private void special(int node, int at) {
      if (numberEdges[node] != NONE && tokens.isNumber(at)) {
        walk(numberEdges[node], at + 1);
      }
      Slots slots = slotEdges[node];
      if (slots != null && (slots.signs & sign(tokens.id(at))) != 0) {
        slots(slots.edges, at);
      }
    }

    void gapsAtStart(int[] edges) {
      from = 0;
      int furthest = Math.min(tokens.size(), 1 + Phrase.WIDEST_GAP);
      for (int next = 1; next < furthest; next++) {
        int known = table.of(tokens.id(next));
        for (int i = 0;
            i < edges.length && (known & (FirstWords.BEHIND_GAP | FirstWords.IN_AGENCY)) != 0;
            i += 2) {
          if (next <= ~edges[i]) {
            walk(edges[i + 1], next);
          }
        }
      }
    }

    private void gap(int target, int at, int width) {
      int furthest = Math.min(tokens.size(), at + width);
      for (int next = at + 1; next <= furthest; next++) {
        walk(target, next);
      }
    }

    private void slots(int[] edges, int at) {
      for (int i = 0; i < edges.length; i += 2) {
        if (edges[i] < 0) {
          gap(edges[i + 1], at, ~edges[i]);
        } else {
          slot(edges[i], edges[i + 1], at);
        }
      }
    }

    /** Goes on behind each wording of a slot that stands here. */
    private void slot(int root, int target, int at) {
      int node = root;
      for (int i = at; i < tokens.size(); i++) {
        node = next(node, tokens.id(i));
        if (node == NONE) {
          return;
        }
        if ((nodes[node] & ENDS) != 0) {
          walk(target, i + 1);
        }
      }
    }

    private void report(int[] phrases, int to) {
      for (int phrase : phrases) {
        if (phrase >= 0
            && fits(places[phrase], to)
            && (!colons[phrase] || tokens.colonAfter(to - 1))
            && !isMention(to)) {
          found.found(phrase, from, to);
        }
      }
    }

    /** Whether others speak of the words, in quotation marks: {@code He said "Log in" twice}. */
    private boolean isMention(int to) {
      return tokens.areQuoted(from, to - 1)
          && !(from == 0 && atStart && to == tokens.size() && atEnd);
    }

    private boolean fits(Where where, int to) {
      return switch (where) {
        case WHOLE -> atStart && atEnd && from == 0 && to >= last;
        case START -> atStart && from == 0;
        case LEAD -> atStart && from == 0 && tokens.isTitle(to);
        case END -> atEnd && to >= last;
        case SEGMENT ->
            (from > 0 ? tokens.breakBefore(from) : atStart)
                && (to < tokens.size() ? tokens.breakBefore(to) : atEnd);
        case ANYWHERE -> true;
      };
    }
  }

  /** Collects phrases. Not thread-safe. */
  public static final class Builder {
    private final FirstWords firsts = new FirstWords();
    private final FirstWords firstsInLong = new FirstWords();
    private int longestEnd;
    private final EdgeMap edges = new EdgeMap();
    private final List<Integer> numberEdges = new ArrayList<>();
    private final List<int @Nullable []> slotEdges = new ArrayList<>();
    private final List<Long> signs = new ArrayList<>();
    private final Map<String, Integer> slotRoots = new HashMap<>();
    private final List<int[]> ends = new ArrayList<>();
    private final List<Boolean> colons = new ArrayList<>();
    private final List<Where> places = new ArrayList<>();

    /** Starts with no phrase, and with the agencies that {@code @agency} stands for. */
    public Builder(Agencies agencies) {
      for (int root = 0; root < ROOTS; root++) {
        newNode();
      }
      slotRoots.put(Phrase.AGENCY, newNode());
      for (String key : agencies.keys()) {
        List<String> parts = Phrase.parse(key).parts();
        addFirst(WordHash.of(parts.get(0)), FirstWords.IN_AGENCY, true);
        addWording(AGENCY_ROOT, parts);
      }
    }

    /**
     * Adds a phrase and returns its number; the first is 0.
     *
     * @param inLong whether long blocks may hold it
     */
    public int add(Phrase phrase, Where where, boolean inLong) {
      int number = places.size();
      places.add(where);
      colons.add(phrase.colon());
      // A table of first words tells where a phrase may begin: no slot can stand there.
      for (Phrase one : phrase.byFirst()) {
        addFirst(one, where, inLong);
        int node = root(one.parts().get(0), where);
        for (String part : one.parts()) {
          node = child(node, part);
        }
        mark(node, number);
      }
      return number;
    }

    private static int root(String first, Where where) {
      if (Phrase.gapWidth(first) > 0 || first.equals(Phrase.AGENCY)) {
        return OPEN_ROOT;
      }
      return switch (where) {
        case WHOLE, START, LEAD -> START_ROOT;
        case SEGMENT -> BREAK_ROOT;
        case END -> END_ROOT;
        case ANYWHERE -> ANY_ROOT;
      };
    }

    private void addWording(int root, List<String> words) {
      int node = root;
      for (String word : words) {
        node = edge(node, hash(word));
      }
      if (ends.get(node) == null) {
        mark(node, NONE);
      }
    }

    private int slotRoot(String slot) {
      Integer known = slotRoots.get(slot);
      if (known != null) {
        return known;
      }
      int root = newNode();
      slotRoots.put(slot, root);
      for (String wording : Phrase.wordings(slot)) {
        addWording(root, List.of(wording.split(" ", -1)));
      }
      return root;
    }

    /** The finished tree. */
    public PhraseTrie build() {
      return new PhraseTrie(this);
    }

    private void addFirst(Phrase phrase, Where where, boolean inLong) {
      List<String> parts = phrase.parts();
      if (where == Where.END) {
        int words = 0;
        for (String part : parts) {
          words += mostWords(part);
        }
        longestEnd = Math.max(longestEnd, words);
      }
      if (Phrase.gapWidth(parts.get(0)) > 0) {
        for (String wording : Phrase.wordings(parts.get(1))) {
          addFirst(hash(firstWord(wording)), FirstWords.BEHIND_GAP, inLong);
        }
        return;
      }
      int place =
          switch (where) {
            case WHOLE, START, LEAD -> FirstWords.AT_START;
            case SEGMENT -> FirstWords.AT_BREAK;
            case END -> FirstWords.AT_END;
            case ANYWHERE -> FirstWords.AT_ANY;
          };
      addFirst(hash(parts.get(0)), place, inLong);
    }

    private static int mostWords(String part) {
      if (part.equals(Phrase.AGENCY)) {
        return Phrase.WIDEST_GAP;
      }
      int most = Math.max(1, Phrase.gapWidth(part));
      for (String wording : Phrase.wordings(part)) {
        most = Math.max(most, wording.split(" ", -1).length);
      }
      return most;
    }

    private static String firstWord(String wording) {
      int space = wording.indexOf(' ');
      return space < 0 ? wording : wording.substring(0, space);
    }

    private void addFirst(long word, int place, boolean inLong) {
      firsts.add(word, place);
      if (inLong) {
        firstsInLong.add(word, place);
      }
    }

    private static long hash(String part) {
      return part.equals(Phrase.NUMBER) ? WordHash.NUMBER : WordHash.of(part);
    }

    private void mark(int node, int phrase) {
      int[] known = ends.get(node);
      int length = known == null ? 0 : known.length;
      int[] more = length == 0 ? new int[1] : Arrays.copyOf(known, length + 1);
      more[length] = phrase;
      ends.set(node, more);
    }

    private int child(int node, String part) {
      if (part.equals(Phrase.NUMBER)) {
        return special(numberEdges, node);
      }
      int gap = Phrase.gapWidth(part);
      if (gap > 0) {
        return slotChild(node, ~gap);
      }
      return part.equals(Phrase.AGENCY) || Phrase.wordings(part).size() > 1
          ? slotChild(node, slotRoot(part))
          : edge(node, WordHash.of(part));
    }

    private int edge(int node, long word) {
      int known = edges.get(node, word);
      if (known == NONE) {
        known = newNode();
        edges.put(node, word, known);
        signs.set(node, signs.get(node) | sign(word));
      }
      return known;
    }

    private int slotChild(int node, int root) {
      int[] known = slotEdges.get(node);
      int there = behind(root, known);
      if (there != NONE) {
        return there;
      }
      int length = known == null ? 0 : known.length;
      int[] more = known == null ? new int[2] : Arrays.copyOf(known, length + 2);
      int target = newNode();
      more[length] = root;
      more[length + 1] = target;
      slotEdges.set(node, more);
      return target;
    }

    private int special(List<Integer> targets, int node) {
      if (targets.get(node) == NONE) {
        targets.set(node, newNode());
      }
      return targets.get(node);
    }

    private int newNode() {
      numberEdges.add(NONE);
      slotEdges.add(null);
      signs.add(0L);
      ends.add(null);
      return ends.size() - 1;
    }
  }
}
