package dev.winnow.rules;

/** Patterns for the path of an address: {@code *} stands for any run of characters. Stateless. */
final class PathPattern {

  private PathPattern() {}

  /** Whether a path begins with what a pattern says. */
  static boolean begins(String path, String pattern) {
    int at = 0;
    int from = 0;
    boolean anywhere = false;
    while (from <= pattern.length()) {
      int star = pattern.indexOf('*', from);
      String piece = pattern.substring(from, star < 0 ? pattern.length() : star);
      int found = anywhere ? path.indexOf(piece, at) : at;
      if (found < 0 || !path.startsWith(piece, found)) {
        return false;
      }
      // The first place is as good as any: what follows must come later, not next.
      at = found + piece.length();
      if (star < 0) {
        return true;
      }
      anywhere = true;
      from = star + 1;
    }
    return true;
  }

  /** A path that a pattern matches. */
  static String example(String pattern) {
    return pattern.replace("*", "x");
  }
}
