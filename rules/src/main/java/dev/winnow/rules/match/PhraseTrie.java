package dev.winnow.rules.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All phrases of all rules in one tree of words: each word of a block is looked up once, however
 * many phrases there are. Immutable and thread-safe; the buffers of a search belong to the caller.
 */
public final class PhraseTrie {

  /** Most words that a {@code *} stands for. */
  private static final int WIDEST_GAP = 5;

  private static final int ROOT = 0;
  private static final int AGENCY_ROOT = 1;
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

  private final Vocabulary vocabulary;
  private final EdgeMap edges;
  private final int[] roots;
  private final int[] agencyRoots;
  private final int[] numberEdges;
  private final int[] gapEdges;
  private final int[] agencyEdges;
  private final int[][] ends;
  private final boolean[] colons;
  private final Where[] places;

  private PhraseTrie(Builder builder) {
    vocabulary = builder.vocabulary;
    edges = builder.edges;
    numberEdges = toArray(builder.numberEdges);
    gapEdges = toArray(builder.gapEdges);
    agencyEdges = toArray(builder.agencyEdges);
    ends = builder.ends.toArray(new int[0][]);
    places = builder.places.toArray(new Where[0]);
    colons = new boolean[places.length];
    for (int i = 0; i < colons.length; i++) {
      colons[i] = builder.colons.get(i);
    }
    roots = new int[vocabulary.bound()];
    agencyRoots = new int[roots.length];
    for (int id = 0; id < roots.length; id++) {
      roots[id] = edges.get(ROOT, id);
      agencyRoots[id] = edges.get(AGENCY_ROOT, id);
    }
  }

  private static int[] toArray(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** An empty buffer for the words of a block; for one thread. */
  public Tokens newTokens() {
    return new Tokens(vocabulary);
  }

  /**
   * Finds every phrase among the words read.
   *
   * @param tokens the words
   * @param atStart whether the first word is the first of the block
   * @param atEnd whether the last word is the last of the block
   * @param found told of each phrase that stands where it must
   */
  public void search(Tokens tokens, boolean atStart, boolean atEnd, Found found) {
    Search search = new Search(tokens, atStart, atEnd, found);
    int size = tokens.size();
    for (int i = 0; i < size; i++) {
      search.from(i);
    }
  }

  /** Finds the phrases that begin with the first word read. */
  public void searchAtFirst(Tokens tokens, Found found) {
    if (tokens.size() > 0) {
      new Search(tokens, true, true, found).from(0);
    }
  }

  private final class Search {
    private final Tokens tokens;
    private final Found found;
    private final boolean atEnd;
    private final int last;
    private final boolean atStart;
    private int from;

    Search(Tokens tokens, boolean atStart, boolean atEnd, Found found) {
      this.tokens = tokens;
      this.found = found;
      this.atStart = atStart;
      this.atEnd = atEnd;
      int end = tokens.size();
      while (end > 0 && tokens.isNumber(end - 1)) {
        end--;
      }
      last = end;
    }

    void from(int token) {
      from = token;
      int node = roots[tokens.id(token)];
      if (node != NONE) {
        walk(node, token + 1);
      }
      special(ROOT, token);
    }

    private void walk(int start, int position) {
      int node = start;
      int at = position;
      while (node != NONE) {
        if (ends[node] != null) {
          report(ends[node], at);
        }
        special(node, at);
        node = at < tokens.size() ? next(node, tokens.id(at)) : NONE;
        at++;
      }
    }

    /** Follows the edges that stand for more than one word. */
    private void special(int node, int at) {
      if (at >= tokens.size()) {
        return;
      }
      if (numberEdges[node] != NONE && tokens.isNumber(at)) {
        walk(numberEdges[node], at + 1);
      }
      if (gapEdges[node] != NONE && (node != ROOT || at == 0)) {
        int furthest = Math.min(tokens.size(), at + WIDEST_GAP);
        for (int next = at + 1; next <= furthest; next++) {
          walk(gapEdges[node], next);
        }
      }
      if (agencyEdges[node] != NONE) {
        skipAgency(agencyEdges[node], at);
      }
    }

    private void skipAgency(int target, int at) {
      int node = agencyRoots[tokens.id(at)];
      for (int i = at + 1; node != NONE; i++) {
        if (ends[node] != null) {
          walk(target, i);
        }
        node = i < tokens.size() ? next(node, tokens.id(i)) : NONE;
      }
    }

    private int next(int node, int word) {
      return word == Vocabulary.UNKNOWN ? NONE : edges.get(node, word);
    }

    private void report(int[] phrases, int to) {
      for (int phrase : phrases) {
        if (phrase >= 0
            && fits(places[phrase], to)
            && (!colons[phrase] || tokens.colonAfter(to - 1))) {
          found.found(phrase, from, to);
        }
      }
    }

    private boolean fits(Where where, int to) {
      return switch (where) {
        case WHOLE -> atStart && atEnd && from == 0 && to >= last;
        case START -> atStart && from == 0;
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
    private final Vocabulary vocabulary = new Vocabulary();
    private final EdgeMap edges = new EdgeMap();
    private final List<Integer> numberEdges = new ArrayList<>();
    private final List<Integer> gapEdges = new ArrayList<>();
    private final List<Integer> agencyEdges = new ArrayList<>();
    private final List<int[]> ends = new ArrayList<>();
    private final List<Boolean> colons = new ArrayList<>();
    private final List<Where> places = new ArrayList<>();

    /** Starts with no phrase, and with the agencies that {@code @agency} stands for. */
    public Builder(Agencies agencies) {
      newNode();
      newNode();
      for (String key : agencies.keys()) {
        int node = AGENCY_ROOT;
        for (String part : Phrase.parse(key).parts()) {
          node = child(node, part);
        }
        mark(node, NONE);
      }
    }

    /** Adds a phrase and returns its number; the first is 0. */
    public int add(Phrase phrase, Where where) {
      int node = ROOT;
      for (String part : phrase.parts()) {
        node = child(node, part);
      }
      places.add(where);
      colons.add(phrase.colon());
      mark(node, places.size() - 1);
      return places.size() - 1;
    }

    /** The finished tree. */
    public PhraseTrie build() {
      return new PhraseTrie(this);
    }

    private void mark(int node, int phrase) {
      int[] known = ends.get(node);
      int length = known == null ? 0 : known.length;
      int[] more = length == 0 ? new int[1] : Arrays.copyOf(known, length + 1);
      more[length] = phrase;
      ends.set(node, more);
    }

    private int child(int node, String part) {
      return switch (part) {
        case Phrase.NUMBER -> special(numberEdges, node);
        case Phrase.WORDS -> special(gapEdges, node);
        case Phrase.AGENCY -> special(agencyEdges, node);
        default -> {
          int id = vocabulary.add(part);
          int known = edges.get(node, id);
          if (known == NONE) {
            known = newNode();
            edges.put(node, id, known);
          }
          yield known;
        }
      };
    }

    private int special(List<Integer> targets, int node) {
      if (targets.get(node) == NONE) {
        targets.set(node, newNode());
      }
      return targets.get(node);
    }

    private int newNode() {
      numberEdges.add(NONE);
      gapEdges.add(NONE);
      agencyEdges.add(NONE);
      ends.add(null);
      return ends.size() - 1;
    }
  }
}
