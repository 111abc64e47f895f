package dev.winnow.bench.train;

import dev.winnow.bench.dumps.DumpText;
import java.util.Locale;
import java.util.Random;

/**
 * Ways to write a text as if it were in a language that nobody knows: each of its words becomes the
 * same other word wherever it stands, while lines, sentences, digits and addresses stay. The
 * collections with true texts are English for the most part. Models that have seen each page in
 * such a disguise, too, do not count on words that other languages have not. What is made depends
 * on the page's id only. For Latin letters without marks; others stay as they are.
 */
enum Disguise {
  /** Other Latin letters: vowels for vowels, consonants for consonants. */
  CASED,

  /** Letters of a script that has no capitals, with its own comma and question mark. */
  CASELESS,

  /** An ideograph or two for each word, without spaces between them, and full-width marks. */
  UNSPACED;

  private static final String VOWELS = "aeiou";
  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxyz";
  private static final String CASELESS_LETTERS =
      "\u0627\u0628\u062A\u062B\u062C\u062D\u062E\u062F\u0630\u0631\u0632\u0633\u0634"
          + "\u0635\u0636\u0637\u0638\u0639\u063A\u0641\u0642\u0643\u0644\u0645\u0646\u0647";

  private static final String MARKS = ",.!?:;()";
  private static final String CASELESS_MARKS = "\u060C.!\u061F:\u061B()";
  private static final String UNSPACED_MARKS = "\uFF0C\u3002\uFF01\uFF1F\uFF1A\uFF1B\uFF08\uFF09";

  private static final char FIRST_IDEOGRAPH = '\u4E00';

  /** Ideographs that are used; a text of news has about so many. */
  private static final int IDEOGRAPHS = 3000;

  /** The shortest word that is written with two of them. (Letters.) */
  private static final int LONG_WORD = 6;

  /** The disguise of a page. */
  static Disguise of(String id) {
    return values()[Math.floorMod(id.hashCode(), values().length)];
  }

  /** A dump in the disguise of its page, true text and address included; the host stays. */
  static DumpText of(DumpText dump) {
    Disguise disguise = of(dump.id());
    int seed = dump.id().hashCode();
    int host = dump.url().indexOf("://");
    int path = host < 0 ? -1 : dump.url().indexOf('/', host + 3);
    String url =
        disguise == CASED && path >= 0
            ? dump.url().substring(0, path) + CASED.write(dump.url().substring(path), seed)
            : dump.url();
    return new DumpText(
        dump.dump(),
        dump.id(),
        url,
        dump.type(),
        dump.shape(),
        disguise.write(dump.text(), seed),
        disguise.write(dump.truth(), seed));
  }

  /** A text in this disguise. */
  String write(String text, int seed) {
    String letters =
        switch (this) {
          case CASED -> deranged(VOWELS, seed) + deranged(CONSONANTS, seed);
          case CASELESS -> deranged(CASELESS_LETTERS, seed);
          case UNSPACED -> "";
        };
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = endOfToken(text, at);
      String token = text.substring(at, end);
      if (isAddress(token)) {
        out.append(token);
      } else if (this == UNSPACED) {
        writeUnspaced(token, seed, out);
      } else {
        writeLetters(token, letters, out);
      }
      at = end;
      while (at < text.length() && isBlank(text.charAt(at))) {
        boolean dropped = this == UNSPACED && text.charAt(at) == ' ' && isInside(text, at, out);
        out.append(dropped ? "" : text.charAt(at));
        at++;
      }
    }
    return out.toString();
  }

  private static String deranged(String letters, int seed) {
    char[] chars = letters.toCharArray();
    Random random = new Random(seed);
    // Sattolo's algorithm: a single cycle, so that no letter stays.
    for (int i = chars.length - 1; i > 0; i--) {
      int other = random.nextInt(i);
      char kept = chars[i];
      chars[i] = chars[other];
      chars[other] = kept;
    }
    return new String(chars);
  }

  private static int endOfToken(String text, int at) {
    int end = at;
    while (end < text.length() && !isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0';
  }

  private static boolean isAddress(String token) {
    return token.startsWith("www.") || token.contains("://") || token.indexOf('@') >= 0;
  }

  private void writeLetters(String token, String letters, StringBuilder out) {
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      char lower = Character.toLowerCase(c);
      if (lower < 'a' || lower > 'z') {
        int mark = this == CASELESS ? MARKS.indexOf(c) : -1;
        out.append(mark < 0 ? c : CASELESS_MARKS.charAt(mark));
      } else if (this == CASELESS) {
        out.append(letters.charAt(lower - 'a'));
      } else {
        char other = letters.charAt((VOWELS + CONSONANTS).indexOf(lower));
        out.append(lower == c ? other : Character.toUpperCase(other));
      }
    }
  }

  private static void writeUnspaced(String token, int seed, StringBuilder out) {
    int at = 0;
    while (at < token.length()) {
      int word = at;
      while (at < token.length() && isLetter(token.charAt(at))) {
        at++;
      }
      if (at > word) {
        writeWord(token.substring(word, at), seed, out);
      } else {
        char c = token.charAt(at);
        int mark = endsInIdeograph(out) ? MARKS.indexOf(c) : -1;
        out.append(mark < 0 ? c : UNSPACED_MARKS.charAt(mark));
        at++;
      }
    }
  }

  private static void writeWord(String word, int seed, StringBuilder out) {
    Random random = new Random(31L * seed + word.toLowerCase(Locale.ROOT).hashCode());
    int count = word.length() < LONG_WORD ? 1 : 2;
    for (int i = 0; i < count; i++) {
      out.append((char) (FIRST_IDEOGRAPH + random.nextInt(IDEOGRAPHS)));
    }
  }

  /** Whether a space stands where a script without spaces has none. */
  private static boolean isInside(String text, int space, StringBuilder out) {
    boolean before = endsInIdeograph(out) || endsInMark(out);
    boolean behind = space + 1 < text.length() && Character.isLetterOrDigit(text.charAt(space + 1));
    return before && behind;
  }

  private static boolean endsInIdeograph(StringBuilder out) {
    int last = out.length() - 1;
    return last >= 0
        && out.charAt(last) >= FIRST_IDEOGRAPH
        && out.charAt(last) < FIRST_IDEOGRAPH + IDEOGRAPHS;
  }

  private static boolean endsInMark(StringBuilder out) {
    return !out.isEmpty() && UNSPACED_MARKS.indexOf(out.charAt(out.length() - 1)) >= 0;
  }

  private static boolean isLetter(char c) {
    char lower = Character.toLowerCase(c);
    return lower >= 'a' && lower <= 'z';
  }
}
