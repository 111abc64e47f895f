package dev.winnow.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The articles on a page.
 *
 * @param parts in the order of the page, none overlapping; empty where the page holds one article
 *     at most, otherwise at least two
 * @param main index of the part that the page is about, by its titles; -1 where it is about none of
 *     them more than of the others, as an archive that shows whole entries
 */
public record ArticleDivision(List<ArticlePart> parts, int main) {

  /** One article, or none. */
  public static final ArticleDivision NONE = new ArticleDivision(List.of(), -1);

  /** Copies the list. */
  public ArticleDivision {
    parts = List.copyOf(parts);
  }

  /** The division without some of its parts; none if fewer than two are left. */
  public ArticleDivision keeping(Predicate<ArticlePart> wanted) {
    List<ArticlePart> kept = new ArrayList<>();
    int newMain = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (wanted.test(parts.get(i))) {
        newMain = i == main ? kept.size() : newMain;
        kept.add(parts.get(i));
      }
    }
    return kept.size() < 2 ? NONE : new ArticleDivision(kept, newMain);
  }

  /** Whether the page is about one of its articles, so that the others are only beside it. */
  public boolean hasMain() {
    return main >= 0;
  }
}
