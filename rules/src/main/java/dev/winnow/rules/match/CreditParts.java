package dev.winnow.rules.match;

/**
 * Names with an agency among them: {@code Ada Quill/REUTERS}, {@code Ada Quill | Getty Images News
 * | Getty Images}, {@code dpa/AFP}.
 */
final class CreditParts implements Shape {

  private static final int MOST_PARTS = 5;
  private static final int MOST_WORDS = 6;
  private static final int LONGEST_AGENCIES = 60;
  private static final int FEWEST_PERSON_WORDS = 2;
  private static final int MOST_PERSON_WORDS = 4;
  private static final int MOST_OUTLET_WORDS = 5;

  private final char separator;

  private CreditParts(char separator) {
    this.separator = separator;
  }

  static Shape slash() {
    return new CreditParts('/');
  }

  static Shape pipes() {
    return new CreditParts('|');
  }

  @Override
  public boolean matches(String text, int from) {
    if (text.indexOf(separator, from) < 0) {
      return false;
    }
    int start = skipOpening(text, from);
    int end = skipClosing(text, start);
    int parts = 0;
    boolean agency = false;
    int at = start;
    while (at < end) {
      int stop = next(text, at, end);
      if (++parts > MOST_PARTS || !Names.isName(text, at, stop, MOST_WORDS)) {
        return false;
      }
      agency |= Agencies.bundled().names(text, at, stop);
      at = stop + 1;
    }
    return agency && parts > 1;
  }

  /** A person and who the picture was taken for: {@code (Ada Quill/The Vell Times)}. */
  static boolean isPersonAndOutlet(String text, int from) {
    int start = from + 1;
    int end = text.length() - 1;
    int slash = text.indexOf('/', from);
    return slash > start
        && slash < end
        && text.charAt(from) == '('
        && text.charAt(end) == ')'
        && text.indexOf('/', slash + 1) < 0
        && isPerson(text, start, slash)
        && Names.isName(text, slash + 1, end, MOST_OUTLET_WORDS);
  }

  /** An outlet or a label, and who gave the picture: {@code (Vell Radio: Ada Quill)}. */
  static boolean isOutletAndPerson(String text, int from) {
    int end = text.length() - 1;
    int colon = text.indexOf(':', from);
    return colon > from + 1
        && colon < end
        && text.charAt(from) == '('
        && text.charAt(end) == ')'
        && text.indexOf(':', colon + 1) < 0
        && isCapitalised(text, from + 1)
        && Names.isName(text, from + 1, colon, MOST_OUTLET_WORDS)
        && hasSeveralWords(text, colon + 1, end)
        && Names.isName(text, colon + 1, end, MOST_OUTLET_WORDS);
  }

  /** Where letters have no case, any words could be names. */
  private static boolean isCapitalised(String text, int at) {
    return Character.isUpperCase(text.charAt(at));
  }

  private static boolean hasSeveralWords(String text, int from, int to) {
    Names.Words words = new Names.Words(text, from, to);
    return words.next()
        && isCapitalised(text, words.start())
        && words.next()
        && !Character.isDigit(text.charAt(words.start()));
  }

  private static boolean isPerson(String text, int from, int to) {
    Names.Words words = new Names.Words(text, from, to);
    int count = 0;
    while (words.next()) {
      if (!Character.isUpperCase(text.charAt(words.start()))) {
        return false;
      }
      count++;
    }
    return count >= FEWEST_PERSON_WORDS && count <= MOST_PERSON_WORDS;
  }

  private int next(String text, int from, int end) {
    int stop = text.indexOf(separator, from);
    return stop < 0 || stop > end ? end : stop;
  }

  /** Whether a text is the name of an agency, or several with a stroke or comma between them. */
  static boolean isAgencies(String text, int from) {
    if (text.length() - from > LONGEST_AGENCIES) {
      return false;
    }
    int start = skipOpening(text, from);
    int end = skipClosing(text, start);
    int at = start;
    for (int parts = 0; parts < MOST_PARTS && at < end; parts++) {
      int stop = at;
      while (stop < end && "/,|".indexOf(text.charAt(stop)) < 0) {
        stop++;
      }
      if (!Agencies.bundled().isAgency(text, at, stop)) {
        return false;
      }
      at = stop + 1;
    }
    return at >= end && end > start;
  }

  private static int skipOpening(String text, int from) {
    int start = from;
    while (start < text.length() && " ([©-–—".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  private static int skipClosing(String text, int start) {
    int end = text.length();
    while (end > start && " )].".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
