package dev.winnow.core;

import dev.winnow.core.article.ArticleRecord;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.reason.Rejection;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.source.RawDocument;
import java.util.List;

/** What became of a document: an article, or the reason why there is none. */
public sealed interface Extraction {

  /** The document that it came from. */
  RawDocument document();

  /**
   * An article.
   *
   * @param document the document
   * @param record the article
   * @param page the page's blocks
   * @param decisions one for each block, in their order; what {@code explain} shows and what other
   *     renderings are made from
   */
  record Extracted(
      RawDocument document, ArticleRecord record, SegmentedPage page, List<Decision> decisions)
      implements Extraction {}

  /**
   * No article.
   *
   * @param document the document
   * @param rejection why
   */
  record Rejected(RawDocument document, Rejection rejection) implements Extraction {}
}
