package dev.winnow.bench.score;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import dev.winnow.bench.text.PythonText;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** How well authors are found. */
public final class Authors {

  /** White space as Python's {@code \s} has it; see {@link PythonText#isSpace}. */
  private static final String SPACE =
      "[\\s\\x{1c}-\\x{1f}\\x{85}\\h\\x{2028}\\x{2029}&&[^\\x{180e}]]";

  private static final int FOLDED = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern BREAK =
      Pattern.compile(
          "[;,|/&\u00b7\u2022\n]%s*+|%s(?:and|und|et|y|e|en|och)%s++".replace("%s", SPACE), FOLDED);
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:written|posted|published) )?(?:by|von|par|por|di|door|av)[ :]+", FOLDED);

  /** What stands behind names and is none. */
  private static final Set<String> CREDENTIALS =
      Set.of(
          "md", "phd", "ms", "ma", "mba", "rd", "rdn", "dvm", "dds", "jd", "esq", "cfp", "dacvb",
          "lvt", "mph", "rn", "bsc", "msc", "ba", "bs", "jr", "sr");

  private Authors() {}

  /**
   * Pooled precision, recall and F1 over the sets of folded names, and the share of pages whose
   * sets are equal, over pages with known authors; where raw strings are known, the share of equal
   * ones.
   */
  public static Optional<Metric> score(List<ScoredPage> pages) {
    Confusion pooled = new Confusion();
    Mean equal = new Mean();
    Mean raw = new Mean();
    for (ScoredPage page : pages) {
      Set<String> want = names(page.truth().authors());
      if (!want.isEmpty()) {
        Set<String> got = names(page.output().authors());
        want.forEach(name -> pooled.addWanted(got.contains(name)));
        got.stream().filter(name -> !want.contains(name)).forEach(n -> pooled.addUnwanted(true));
        equal.add(Rates.indicator(got.equals(want)));
        String joined = String.join("; ", page.output().authors());
        page.truth().authorRaw().ifPresent(one -> raw.add(Rates.indicator(joined.equals(one))));
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>(pooled.figures("acc"));
    figures.remove("acc");
    figures.put("exact", equal.value());
    if (raw.count() > 0) {
      figures.put("raw", raw.value());
    }
    return equal.count() == 0
        ? Optional.empty()
        : Optional.of(new Metric("authors", equal.count(), figures));
  }

  /** The folded names in a list whose items may each hold several names. */
  static Set<String> names(List<String> items) {
    Set<String> names = new TreeSet<>();
    for (String item : items) {
      for (String part : BREAK.split(item, -1)) {
        String folded = fold(part);
        if (!folded.isEmpty() && !CREDENTIALS.contains(folded.replace(" ", ""))) {
          names.add(folded);
        }
      }
    }
    return new HashSet<>(names);
  }

  /** A name without case, diacritics, punctuation and a leading "by". */
  static String fold(String name) {
    String bare = LEAD.matcher(PythonText.collapse(name)).replaceFirst("");
    StringBuilder plain = new StringBuilder();
    Normalizer2.getNFKDInstance()
        .normalize(bare)
        .codePoints()
        .filter(codePoint -> UCharacter.getCombiningClass(codePoint) == 0)
        .forEach(plain::appendCodePoint);
    return String.join(" ", PythonText.words(PythonText.caseFold(plain.toString())));
  }
}
