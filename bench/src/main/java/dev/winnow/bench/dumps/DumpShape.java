package dev.winnow.bench.dumps;

/** What a text dump is. */
public enum DumpShape {
  /** A whole page without its markup. */
  PAGE,
  /** What another extractor made of a page, with what it left in. */
  RESIDUE,
  /** A true text, in which nothing is left over. */
  CLEAN
}
