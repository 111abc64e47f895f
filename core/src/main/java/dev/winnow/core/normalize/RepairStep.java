package dev.winnow.core.normalize;

import java.util.Locale;

/**
 * A change that normalisation may make to the text of a block, in the order in which they are made.
 * A record names the steps that changed something in it; {@link TextNormalizer#apply} replays them.
 */
public enum RepairStep {
  /** UTF-8 read as windows-1252 put right: {@code Ã©} to {@code é}. */
  MOJIBAKE,
  /** Character references that were left in plain text, decoded. */
  CHARACTER_REFERENCES,
  /** Links' addresses, images, emphasis and headings' signs of Markdown in a plain text dropped. */
  MARKDOWN,
  /** Links' addresses in brackets behind their text dropped. */
  LINK_ADDRESSES,
  /**
   * Numbers in brackets that text browsers put before links, and their signs of buttons, dropped.
   */
  LINK_NUMBERS,
  /** Control characters dropped. */
  CONTROLS,
  /** Soft hyphens, byte order marks, zero-width spaces and the like dropped. */
  INVISIBLES,
  /** No-break and other special spaces made plain spaces. */
  SPACES,
  /** Canonical composition (Unicode NFC). */
  COMPOSITION,
  /** White space inside of the text put in order; trimming its ends is no step. */
  WHITESPACE;

  /** The name used in records: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
