package dev.winnow.core.normalize;

import dev.winnow.core.source.MediaType;
import java.util.EnumSet;

/**
 * Makes text tidy, one block at a time. What can only be judged on the whole document (whether it
 * is mojibake) is judged once, when the normalizer is made. Immutable.
 */
public final class TextNormalizer {

  private TextNormalizer() {}

  /**
   * A normalizer for the blocks of one document.
   *
   * @param decoded the whole document
   * @param mediaType what the document is; character references are decoded in plain text only, as
   *     the HTML parser has done it already
   */
  public static TextNormalizer forDocument(String decoded, MediaType mediaType) {
    return new TextNormalizer();
  }

  /**
   * The tidy form of a block's raw text.
   *
   * @param preformatted whether line breaks and indentation matter
   */
  public Normalized normalize(String raw, boolean preformatted) {
    String text = preformatted ? raw.strip() : raw.strip().replaceAll("\\s+", " ");
    return new Normalized(text, EnumSet.noneOf(RepairStep.class));
  }
}
