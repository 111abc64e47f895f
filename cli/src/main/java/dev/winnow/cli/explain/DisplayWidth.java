package dev.winnow.cli.explain;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** How many columns of a terminal text takes: Unicode Standard Annex #11. */
final class DisplayWidth {

  private static final int FIRST_WIDE = 0x1100;
  private static final int FIRST_COMBINING = 0x300;

  private DisplayWidth() {}

  /** Columns of a text. */
  static int of(CharSequence text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** Columns of a character: 0, 1 or 2. */
  static int of(int codePoint) {
    if (codePoint < FIRST_COMBINING) {
      return codePoint == '\u00AD' ? 0 : 1;
    }
    int category = UCharacter.getType(codePoint);
    if (category == Character.NON_SPACING_MARK
        || category == Character.ENCLOSING_MARK
        || category == Character.FORMAT) {
      return 0;
    }
    if (codePoint < FIRST_WIDE) {
      return 1;
    }
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    boolean wide =
        width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    return wide ? 2 : 1;
  }
}
