package dev.winnow.core.metadata;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.parse.SourcePage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the facts about an article. Stateless and thread-safe. */
public final class MetadataExtractor {

  private MetadataExtractor() {}

  /**
   * The facts about an article.
   *
   * @param source the parsed page
   * @param context its blocks and address
   * @param decisions one for each block; those of the kinds {@code TITLE}, {@code SUMMARY}, {@code
   *     BYLINE}, {@code DATELINE}, {@code AGENCY}, {@code TAGS} and {@code CREDIT} hold facts
   * @param maxLength longest value in characters; longer ones are cut
   */
  public static Metadata extract(
      SourcePage source, PageContext context, List<Decision> decisions, int maxLength) {
    return new Metadata(Map.of(), Optional.empty());
  }
}
