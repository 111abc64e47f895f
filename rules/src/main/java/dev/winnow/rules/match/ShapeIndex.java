package dev.winnow.rules.match;

import java.util.ArrayList;
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
  private static final String NO_LABEL_NEEDED = "date";

  private record Entry(int number, Shape shape) {}

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final List<Entry> always = new ArrayList<>();

  /** Adds a shape of {@link Shapes} under a number. */
  public void add(int number, String name, Collection<String> labels) {
    Entry entry = new Entry(number, Shapes.of(name, labels));
    if (name.equals(LED_BY_AGENCY)) {
      addAt(Agencies.bundled().keys(), entry);
    } else if (LED_BY_LABEL.contains(name) && !labels.contains(NO_LABEL_NEEDED)) {
      addAt(labels, entry);
    } else {
      always.add(entry);
    }
  }

  private void addAt(Collection<String> labels, Entry entry) {
    for (String label : labels) {
      List<Entry> entries =
          byFirstWord.computeIfAbsent(firstWord(label, 0), word -> new ArrayList<>());
      if (!entries.contains(entry)) {
        entries.add(entry);
      }
    }
  }

  /**
   * Finds the shapes that a text has from an index to its end.
   *
   * @param firstWord {@link #firstWord} of the text from there
   * @param found told the number of each
   */
  public void match(String text, int from, String firstWord, IntConsumer found) {
    int signs = Signs.of(text, from);
    match(always, text, from, signs, found);
    match(byFirstWord.getOrDefault(firstWord, List.of()), text, from, signs, found);
  }

  private static void match(
      List<Entry> entries, String text, int from, int signs, IntConsumer found) {
    for (Entry entry : entries) {
      if ((entry.shape().signs() & ~signs) == 0 && entry.shape().matches(text, from)) {
        found.accept(entry.number());
      }
    }
  }

  /** The first word from an index on, folded; empty if there is none. */
  public static String firstWord(String text, int from) {
    Names.Words words = new Names.Words(text, from, text.length());
    return words.next() ? Folding.key(text, words.start(), words.end()) : "";
  }
}
