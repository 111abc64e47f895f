package dev.winnow.core.source;

/**
 * Bounds on what one document may cost. They exist so that no input takes unbounded time or memory;
 * each is far above what articles need.
 *
 * @param maxBytes largest document in bytes (or characters, where it comes as text); larger ones
 *     are rejected as too large
 * @param maxBlocks most text blocks looked at in one document; the text behind the last one is put
 *     into that one
 * @param maxMetadataLength longest value of a metadata field in characters; longer ones are cut
 */
public record Limits(int maxBytes, int maxBlocks, int maxMetadataLength) {

  /**
   * 32 MiB, 100,000 blocks, 2,000 characters: the largest page of the development data has 9 MB.
   */
  public static final Limits DEFAULT = new Limits(32 << 20, 100_000, 2_000);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a bound is not positive
   */
  public Limits {
    if (maxBytes <= 0 || maxBlocks <= 0 || maxMetadataLength <= 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
