package dev.winnow.rules.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Shapes by the first word of their labels, so that a text is held against those only that can
 * match it. Not to be changed once it is shared; thread-safe then.
 */
public final class ShapeIndex {

  private static final Set<String> LED_BY_LABEL =
      Set.of("label-value", "photo-by", "byline", "date-line", "words-of");
  private static final String LED_BY_AGENCY = "agency-alone";
  private static final Set<String> LED_BY_COPYRIGHT = Set.of("copyright-line", "copyright-name");

  /** First words of texts that begin with a copyright notice without the sign. */
  private static final List<String> COPYRIGHT_WORDS = List.of("copyright", "c");

  private static final String NO_LABEL_NEEDED = "date";

  /** Size of the table that tells of most words that no label begins with them. (Bits.) */
  private static final int FILTER_BITS = 1 << 14;

  /** A shape, the number it was added under, and the signs without which no text has it. */
  private record Entry(int number, Shape shape, int signs) {}

  private final Map<Long, List<Entry>> byFirstWord = new HashMap<>();
  private final BitSet filter = new BitSet(FILTER_BITS);
  private final List<Entry> always = new ArrayList<>();

  /** Adds a shape of {@link Shapes} under a number. */
  public void add(int number, String name, Collection<String> labels) {
    Entry entry = new Entry(number, Shapes.of(name, labels), signs(name));
    if (name.equals(LED_BY_AGENCY)) {
      addAt(Agencies.bundled().keys(), entry);
    } else if (LED_BY_LABEL.contains(name) && !labels.contains(NO_LABEL_NEEDED)) {
      addAt(labels, entry);
    } else if (LED_BY_COPYRIGHT.contains(name)) {
      addAt(COPYRIGHT_WORDS, new Entry(number, entry.shape(), 0));
      always.add(entry);
    } else {
      always.add(entry);
    }
  }

  private static int signs(String name) {
    return switch (name) {
      case "credit-slash", "credit-outlet" -> Tokens.SLASH;
      case "credit-colon" -> Tokens.COLON_SIGN;
      case "credit-pipes" -> Tokens.PIPE;
      case "copyright-line", "copyright-name" -> Tokens.COPYRIGHT;
      case "date-line" -> Tokens.DIGIT;
      case "breadcrumb" -> Tokens.STEP;
      default -> 0;
    };
  }

  private void addAt(Collection<String> labels, Entry entry) {
    for (String label : labels) {
      long first = WordHash.first(label, 0, label.length());
      filter.set((int) first & (FILTER_BITS - 1));
      List<Entry> entries = byFirstWord.computeIfAbsent(first, word -> new ArrayList<>());
      if (!entries.contains(entry)) {
        entries.add(entry);
      }
    }
  }

  /**
   * Whether any shape is worth trying on a text that begins with a word.
   *
   * @param signs which signs may stand in the text, as {@link #signs(String, int)} tells them
   */
  public boolean mayMatch(long firstWord, int signs) {
    if (filter.get((int) firstWord & (FILTER_BITS - 1))) {
      return true;
    }
    for (Entry entry : always) {
      if ((entry.signs() & ~signs) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Which signs that shapes need stand in a text from an index on. */
  public static int signs(String text, int from) {
    int signs = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= '>' || c >= 0x7B) {
        signs |= Tokens.sign(c);
      }
    }
    return signs;
  }

  /**
   * Finds the shapes that a whole text has.
   *
   * @param tokens all words of the text
   * @param found told the number of each
   */
  public void match(String text, Tokens tokens, IntConsumer found) {
    long first = tokens.size() == 0 ? WordHash.NONE : tokens.id(0);
    match(text, 0, first, tokens.signs(), found);
  }

  /**
   * Finds the shapes that a text has from an index to its end.
   *
   * @param firstWord {@link WordHash#first} of the text from there
   * @param signs which signs may stand in it, as {@link #signs(String, int)} tells them
   * @param found told the number of each
   */
  public void match(String text, int from, long firstWord, int signs, IntConsumer found) {
    for (int i = 0; signs != 0 && i < always.size(); i++) {
      Entry entry = always.get(i);
      if ((entry.signs() & ~signs) == 0 && entry.shape().matches(text, from)) {
        found.accept(entry.number());
      }
    }
    if (!filter.get((int) firstWord & (FILTER_BITS - 1))) {
      return;
    }
    for (Entry entry : byFirstWord.getOrDefault(firstWord, List.of())) {
      if ((entry.signs() & ~signs) == 0 && entry.shape().matches(text, from)) {
        found.accept(entry.number());
      }
    }
  }
}
