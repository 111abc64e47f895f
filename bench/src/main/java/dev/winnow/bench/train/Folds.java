package dev.winnow.bench.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Divides pages by registered domain, so that no model is judged on a site that it has seen. The
 * registered domain is the last two labels of the host, or the last three where the last but one is
 * one under which everybody registers ({@code co.uk}); not the whole Public Suffix List, but enough
 * to keep the pages of a site together. Where it errs, it joins sites rather than dividing one.
 */
final class Folds {

  /** Second-level labels that are no names below a country's domain. */
  private static final Set<String> SECOND_LEVEL =
      Set.of("co", "com", "org", "net", "ac", "gov", "gob", "edu", "or", "ne", "go", "gouv");

  private static final int COUNTRY = 2;

  private final Map<String, Integer> byDomain = new HashMap<>();

  /**
   * Divides the domains of some addresses.
   *
   * @param seed decides which domains go together
   */
  Folds(Collection<String> urls, int count, long seed) {
    Set<String> sorted = new TreeSet<>();
    urls.forEach(url -> sorted.add(domain(url)));
    List<String> domains = new ArrayList<>(sorted);
    Collections.shuffle(domains, new Random(seed));
    for (int i = 0; i < domains.size(); i++) {
      byDomain.put(domains.get(i), i % count);
    }
  }

  /** The fold of an address, from 0. */
  int of(String url) {
    Integer fold = byDomain.get(domain(url));
    if (fold == null) {
      throw new IllegalArgumentException("an address of no fold: " + url);
    }
    return fold;
  }

  /** Whether an address is of a fold; one whose domain was not divided is of none. */
  boolean isIn(String url, int fold) {
    return Objects.equals(byDomain.get(domain(url)), fold);
  }

  /** The registered domain of an address; the address itself if there is no host in it. */
  static String domain(String url) {
    int start = url.indexOf("://") + 3;
    int end = start;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    if (start < 3 || end == start) {
      return url;
    }
    String[] labels = url.substring(start, end).toLowerCase(Locale.ROOT).split("\\.", -1);
    int last = labels.length - 1;
    if (last < 1) {
      return labels[last];
    }
    boolean shared =
        last >= 2 && labels[last].length() == COUNTRY && SECOND_LEVEL.contains(labels[last - 1]);
    return (shared ? labels[last - 2] + "." : "") + labels[last - 1] + "." + labels[last];
  }
}
