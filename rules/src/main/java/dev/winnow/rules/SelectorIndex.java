package dev.winnow.rules;

import dev.winnow.core.segment.NodeTree;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Collector;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * Selectors by the id, class or tag that their last part names, so that an element is held against
 * those only that can mean it. Selectors are parsed when an element first asks for them; one that
 * is none means nothing. Not to be changed once it is shared; thread-safe then.
 */
final class SelectorIndex {

  /** Size of the table that tells of most classes and ids that no selector names them. (Bits.) */
  private static final int FILTER_BITS = 1 << 17;

  private static final Element NOTHING = new Element("p");

  /** Is told of each element that a selector means. */
  @FunctionalInterface
  interface Found {
    void found(int owner, int node);
  }

  private static final class Entry {
    final int owner;
    final SelectorKey key;
    private volatile @Nullable Evaluator evaluator;

    Entry(int owner, SelectorKey key) {
      this.owner = owner;
      this.key = key;
    }

    boolean matches(Element element, Set<Evaluator> used) {
      if (key.simple()) {
        return true;
      }
      Evaluator parsed = evaluator;
      if (parsed == null) {
        parsed = parse();
        evaluator = parsed;
      }
      used.add(parsed);
      return element.is(parsed);
    }

    private Evaluator parse() {
      try {
        return QueryParser.parse(key.selector());
      } catch (SelectorParseException | IllegalArgumentException e) {
        return new Never();
      }
    }
  }

  private static final class Never extends Evaluator {
    @Override
    public boolean matches(Element root, Element element) {
      return false;
    }
  }

  private final Map<String, List<Entry>> byId = new HashMap<>();
  private final Map<String, List<Entry>> byClass = new HashMap<>();
  private final Map<String, List<Entry>> byTag = new HashMap<>();
  private final List<Entry> others = new ArrayList<>();
  private final BitSet filter = new BitSet(FILTER_BITS);

  /** Adds a selector, or several with commas between them. */
  void add(int owner, String selectors) {
    for (SelectorKey key : SelectorKey.of(selectors)) {
      Entry entry = new Entry(owner, key);
      switch (key.by()) {
        case ID -> put(byId, key.name(), entry);
        case CLASS -> put(byClass, key.name(), entry);
        case TAG -> byTag.computeIfAbsent(key.name(), name -> new ArrayList<>()).add(entry);
        case NOTHING -> others.add(entry);
      }
    }
  }

  private void put(Map<String, List<Entry>> map, String name, Entry entry) {
    map.computeIfAbsent(name, key -> new ArrayList<>()).add(entry);
    filter.set(slot(name, 0, name.length()));
  }

  boolean isEmpty() {
    return byId.isEmpty() && byClass.isEmpty() && byTag.isEmpty() && others.isEmpty();
  }

  /** Finds every element of a page that a selector means, in document order. */
  void match(NodeTree tree, Found found) {
    Set<Evaluator> used = new LinkedHashSet<>();
    for (int node = 0; node < tree.size(); node++) {
      Element element = tree.element(node).orElse(NOTHING);
      if (element.attributesSize() > 0) {
        matchId(element, node, used, found);
        matchClasses(element, node, used, found);
      }
      if (!byTag.isEmpty()) {
        tell(byTag.getOrDefault(element.normalName(), List.of()), element, node, used, found);
      }
      tell(others, element, node, used, found);
    }
    // Evaluators remember the elements of the last page until they are used on another.
    for (Evaluator evaluator : used) {
      Collector.findFirst(evaluator, NOTHING);
    }
  }

  private void matchId(Element element, int node, Set<Evaluator> used, Found found) {
    String id = element.id();
    if (!id.isEmpty() && filter.get(slot(id, 0, id.length()))) {
      tell(byId.getOrDefault(id, List.of()), element, node, used, found);
    }
  }

  private void matchClasses(Element element, int node, Set<Evaluator> used, Found found) {
    String classes = element.className();
    int start = 0;
    for (int i = 0; i <= classes.length(); i++) {
      if (i < classes.length() && classes.charAt(i) > ' ') {
        continue;
      }
      if (i > start && filter.get(slot(classes, start, i))) {
        String name = classes.substring(start, i).toLowerCase(Locale.ROOT);
        tell(byClass.getOrDefault(name, List.of()), element, node, used, found);
      }
      start = i + 1;
    }
  }

  private static void tell(
      List<Entry> entries, Element element, int node, Set<Evaluator> used, Found found) {
    for (Entry entry : entries) {
      if (entry.matches(element, used)) {
        found.found(entry.owner, node);
      }
    }
  }

  /** The same for a name in either case: classes are compared without. */
  private static int slot(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + (text.charAt(i) | 0x20);
    }
    return (hash ^ (hash >>> 15)) & (FILTER_BITS - 1);
  }
}
