package dev.winnow.rules;

/** Whether one word is another with a typing mistake. Stateless. */
final class Spelling {

  /**
   * Letters that are wrong, missing or too many. (Damerau 1964: most mistakes are one of these.)
   */
  private static final int MOST = 2;

  private Spelling() {}

  /** Whether two neighbouring letters have changed places, which counts for one mistake. */
  private static boolean isSwapped(String written, String meant) {
    for (int i = 0; i + 1 < written.length() && written.length() == meant.length(); i++) {
      String swapped =
          written.substring(0, i)
              + written.charAt(i + 1)
              + written.charAt(i)
              + written.substring(i + 2);
      if (swapped.equals(meant)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two words differ, but by no more than two letters, of words of at least four. */
  static boolean isNear(String written, String meant) {
    if (written.length() < 4 || Math.abs(written.length() - meant.length()) > MOST) {
      return false;
    }
    if (isSwapped(written, meant)) {
      return true;
    }
    int[] before = new int[meant.length() + 1];
    for (int j = 0; j <= meant.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= written.length(); i++) {
      int[] now = new int[meant.length() + 1];
      now[0] = i;
      for (int j = 1; j <= meant.length(); j++) {
        int change = written.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(before[j - 1] + change, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    // Two mistakes in a short word make another word.
    return before[meant.length()] <= (meant.length() <= 6 ? 1 : MOST);
  }
}
