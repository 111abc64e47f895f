package dev.winnow.rules.match;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The shapes that rules can name. Stateless. */
public final class Shapes {

  private static final Map<String, Function<Set<String>, Shape>> BY_NAME = new TreeMap<>();
  private static final Set<String> WITHOUT_LABELS =
      Set.of(
          "credit-slash",
          "credit-outlet",
          "credit-colon",
          "credit-pipes",
          "agency-alone",
          "copyright-line",
          "copyright-name");

  static {
    BY_NAME.put("label-value", LabelValue::new);
    BY_NAME.put("photo-by", PhotoBy::new);
    BY_NAME.put("credit-slash", labels -> CreditParts.slash());
    BY_NAME.put("credit-outlet", labels -> CreditParts::isPersonAndOutlet);
    BY_NAME.put("credit-colon", labels -> CreditParts::isOutletAndPerson);
    BY_NAME.put("credit-pipes", labels -> CreditParts.pipes());
    BY_NAME.put("agency-alone", labels -> CreditParts::isAgencies);
    BY_NAME.put("copyright-line", labels -> CopyrightLine::hasYear);
    BY_NAME.put("copyright-name", labels -> CopyrightLine::hasName);
    BY_NAME.put("breadcrumb", Breadcrumb::new);
    BY_NAME.put("byline", NameLine::new);
    BY_NAME.put("date-line", DateLine::new);
    BY_NAME.put("words-of", WordsOf::new);
  }

  private Shapes() {}

  /** The names of all shapes, sorted. */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** Whether a shape is made for labels, and is not without them. */
  public static boolean takesLabels(String name) {
    return !WITHOUT_LABELS.contains(name);
  }

  /**
   * A shape by its name.
   *
   * @param name one of {@link #names()}
   * @param labels words that introduce it, as people write them; empty if the shape takes none
   * @throws IllegalArgumentException if there is no such shape
   */
  public static Shape of(String name, Collection<String> labels) {
    Function<Set<String>, Shape> maker = BY_NAME.get(name);
    if (maker == null) {
      throw new IllegalArgumentException("no shape \"" + name + "\"; there are " + names());
    }
    Set<String> keys = new HashSet<>();
    for (String label : labels) {
      keys.add(Folding.key(label));
    }
    return maker.apply(Set.copyOf(keys));
  }
}
