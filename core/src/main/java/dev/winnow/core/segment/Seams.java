package dev.winnow.core.segment;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds where inline markup without white space in between holds two words apart: links side by
 * side, notes behind a word, exponents. Browsers tell them apart by style, a text must do so by a
 * space. For one walk.
 *
 * <p>Which neighbours are two words was counted on WCXB's development pages, against the texts that
 * people took from them: of 262 links before a link that begins with a capital none was one word
 * with it, of 412 spans before a span that begins with a capital or digit two were; before a small
 * letter 32 of 39 were.
 */
final class Seams {

  /** Letters before a raised number, from which it is a note's and not a unit's (m², cm³). */
  private static final int WORD_BEFORE_NOTE = 3;

  /** What to do at the next text. */
  private enum Seam {
    NONE,
    /** Two words, unless the second begins with a small letter. */
    UNLESS_SMALL,
    /** A raised number, or something else that is raised. */
    RAISED,
    /** Two words. */
    APART,
    /** What follows refers to a note: apart from signs, too. */
    NOTE
  }

  private Seam seam = Seam.NONE;

  /** The inline element that has just been closed, if nothing came since. */
  private @Nullable Element closed;

  /** How many {@code <code>} are open; there, spans are colours. */
  private int codes;

  /** An inline element begins. */
  void open(Tags.Tag tag, Element element) {
    Element before = closed;
    closed = null;
    boolean alike = before != null && before.normalName().equals(tag.name());
    switch (tag.name()) {
      case "a" -> {
        boolean other = alike && before != null && !sameTarget(before, element);
        boolean behindLabel = before != null && before.normalName().equals("span");
        atLeast(
            NoteReferences.isLink(element)
                ? Seam.NOTE
                : other ? Seam.APART : behindLabel ? Seam.UNLESS_SMALL : Seam.NONE);
      }
      case "code" -> {
        atLeast(alike ? Seam.APART : Seam.NONE);
        codes++;
      }
      case "span" -> atLeast(alike && codes == 0 ? Seam.UNLESS_SMALL : Seam.NONE);
      case "sup" -> atLeast(NoteReferences.isRaised(element) ? Seam.NOTE : Seam.RAISED);
      default -> atLeast(Seam.APART);
    }
  }

  /** An inline element ends. */
  void close(Tags.Tag tag, Element element) {
    closed = element;
    switch (tag.name()) {
      case "code" -> codes--;
      case "rt" -> atLeast(Seam.APART);
      default -> {}
    }
  }

  private void atLeast(Seam wanted) {
    seam = wanted.compareTo(seam) > 0 ? wanted : seam;
  }

  private static boolean sameTarget(Element one, Element other) {
    String target = one.attributes().get("href");
    // What a script listens to has no target: each is a button of its own.
    return !target.equals("#") && target.equals(other.attributes().get("href"));
  }

  /** Whether anything is known of the place where the next text begins. */
  boolean isOpen() {
    return seam != Seam.NONE || closed != null;
  }

  /** What was known of this place no longer matters. */
  void forget() {
    seam = Seam.NONE;
    closed = null;
  }

  /** Appends what holds the text so far and the next one apart, if they are two words. */
  void close(VisibleText before, String next) {
    if (seam == Seam.NONE || next.isEmpty()) {
      return;
    }
    char first = next.charAt(0);
    char last = before.back(1);
    if (seam == Seam.RAISED && Character.isDigit(last) && isNumber(next)) {
      before.append("^");
    } else if (isWordPart(first) && isSeam(before, first)) {
      before.append(" ");
    }
  }

  private boolean isSeam(VisibleText before, char first) {
    char last = before.back(1);
    return switch (seam) {
      case NONE -> false;
      // A single sign may be a letter of a word that is coloured or set in motion.
      case UNLESS_SMALL ->
          isWordPart(last) && isWordPart(before.back(2)) && !Character.isLowerCase(first);
      case APART -> isWordPart(last);
      case NOTE -> last > ' ' && last != '[' && last != '(';
      case RAISED -> Character.isDigit(first) && endsWithWord(before);
    };
  }

  private static boolean endsWithWord(VisibleText before) {
    for (int i = 1; i <= WORD_BEFORE_NOTE; i++) {
      if (!Character.isLetter(before.back(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String text) {
    char first = text.charAt(0);
    boolean signed = first == '-' || first == '+' || first == '\u2212';
    return Character.isDigit(first)
        || (signed && text.length() > 1 && Character.isDigit(text.charAt(1)));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c);
  }
}
