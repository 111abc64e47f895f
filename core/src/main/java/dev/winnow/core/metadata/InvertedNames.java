package dev.winnow.core.metadata;

import dev.winnow.core.metadata.BylineWords.Use;

/** Names in the order of catalogues, the family name first. Stateless and thread-safe. */
final class InvertedNames {

  private InvertedNames() {}

  /**
   * A byline with each name in the order in which it is spoken: "Roe, Jane" as "Jane Roe".
   *
   * @param catalogue whether the family name is known to stand first
   */
  static String straight(String byline, boolean catalogue) {
    if (byline.indexOf(',') < 0) {
      return byline;
    }
    StringBuilder out = new StringBuilder(byline.length() + 2);
    for (String part : byline.split(";", -1)) {
      int comma = part.indexOf(',');
      boolean one = comma > 0 && comma == part.lastIndexOf(',');
      String family = one ? part.substring(0, comma).strip() : "";
      String given = one ? part.substring(comma + 1).strip() : "";
      boolean turned = one && (catalogue || (isWordOfName(family) && isWordOfName(given)));
      out.append(out.length() == 0 ? "" : "; ").append(turned ? given + " " + family : part);
    }
    return out.toString();
  }

  /** Whether a text may be a given or a family name by itself: one word, no role, no title. */
  private static boolean isWordOfName(String text) {
    String key = Strings.key(text);
    return text.length() > 2
        && text.indexOf(' ') < 0
        && Character.isUpperCase(text.codePointAt(0))
        && Character.isLowerCase(text.codePointBefore(text.length()))
        && !BylineWords.isStop(key)
        && !BylineWords.is(Use.LEAD, key)
        && !BylineWords.is(Use.END, key)
        && !BylineWords.is(Use.DESK, key)
        && !BylineWords.is(Use.NOBODY, key)
        && !BylineWords.is(Use.ORGANISATION, key)
        && !BylineWords.is(Use.CREDENTIAL, key)
        && !Agencies.isAgency(text);
  }
}
