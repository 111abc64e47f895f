package dev.winnow.core.evidence;

/**
 * Looks at a page and says what it knows of its blocks: a set of rules, a model, a heuristic. The
 * implementations are thread-safe and depend on nothing but the page.
 */
public interface BlockClassifier {

  /**
   * Adds what this classifier knows.
   *
   * @param context the page
   * @param evidence where to add it; holds what the classifiers before this one said
   */
  void classify(PageContext context, PageEvidence.Builder evidence);
}
