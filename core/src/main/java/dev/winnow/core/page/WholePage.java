package dev.winnow.core.page;

import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import java.util.Collection;
import java.util.Optional;

/**
 * What holds of a page as a whole: its type, and the articles on it. Immutable.
 *
 * @param type what the page is, where that is clear; nothing for a plain text
 * @param division the articles, where there are several
 */
public record WholePage(Optional<PageTypes.Guess> type, ArticleDivision division) {

  /**
   * Looks at a page, and says of readers' comments that they are such.
   *
   * @param context the page
   * @param declared the types that the page states
   * @param evidence takes what is found of single blocks
   */
  public static WholePage of(
      PageContext context, Collection<PageType> declared, PageEvidence.Builder evidence) {
    if (!context.page().hasMarkup() || context.page().blocks().isEmpty()) {
      return new WholePage(Optional.empty(), ArticleDivision.NONE);
    }
    PageNodes nodes = new PageNodes(context.page());
    Optional<PageTypes.Guess> type =
        PageTypes.of(PageTraits.of(context, nodes, declared), declared);
    if (isForum(type)) {
      return new WholePage(type, ArticleDivision.NONE);
    }
    boolean article = declared.contains(PageType.ARTICLE);
    if (article || (type.isPresent() && type.get().type() == PageType.ARTICLE)) {
      CommentSections.mark(nodes, article, evidence);
    }
    return new WholePage(type, ArticleDivider.divide(nodes, article));
  }

  /** Whether the posts of several people are what the page is about. */
  public boolean isForum() {
    return isForum(type);
  }

  private static boolean isForum(Optional<PageTypes.Guess> type) {
    return type.isPresent() && type.get().type() == PageType.FORUM;
  }
}
