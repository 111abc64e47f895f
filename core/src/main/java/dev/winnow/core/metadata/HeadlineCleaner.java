package dev.winnow.core.metadata;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the name of the site off a title. */
final class HeadlineCleaner {

  private static final List<String> SEPARATORS =
      List.of(
          " | ",
          " - ",
          " \u2013 ",
          " \u2014 ",
          " \u00b7 ",
          " \u2022 ",
          " :: ",
          " : ",
          " \u00bb ",
          " \u00ab ",
          ": ",
          " / ",
          "\uff1a",
          "\uff5c");

  private static final List<String> TAIL_SEPARATORS =
      List.of(
          " | ",
          " - ",
          " \u2013 ",
          " \u2014 ",
          " \u00b7 ",
          " :: ",
          " / ",
          " : ",
          " \u00bb ",
          " \u00ab ");

  /** Signs that part a headline from where it stands rather than two halves of it. */
  private static final List<String> LABEL_SEPARATORS =
      List.of(" | ", " / ", " :: ", " \u00bb ", " \u203a ", " \u2022 ", " \uff5c ");

  /** Words of the longest label. */
  private static final int MAX_LABEL_WORDS = 3;

  /** Letters of the shortest host that is looked for: shorter ones are words. */
  private static final int MIN_HOST_WORD = 4;

  /** Words of the longest name of a site. */
  private static final int MAX_SITE_WORDS = 6;

  /** Characters of the shortest title and of the longest tail where no spaces are written. */
  private static final int MIN_UNSPACED_TITLE = 8;

  private static final int MAX_UNSPACED_TAIL = 10;

  /** Tails of such a title: a section and the site. */
  private static final int MAX_UNSPACED_TAILS = 2;

  private HeadlineCleaner() {}

  /**
   * A title without the parts at its ends that are one of some names.
   *
   * @param title the title, tidy
   * @param names names of the site in {@link Strings#squeezed} form
   * @param host the longest label of the host's name, or an empty string; a tail that shares a word
   *     with it names the site, too
   */
  static String clean(String title, Set<String> names, String host) {
    String rest = withoutMarks(title);
    boolean cut = true;
    while (cut) {
      cut = false;
      for (String separator : SEPARATORS) {
        int last = rest.lastIndexOf(separator);
        int first = rest.indexOf(separator);
        if (last > 0 && isName(rest.substring(last + separator.length()), names)) {
          rest = withoutSection(rest.substring(0, last).strip(), separator);
          cut = true;
        } else if (first > 0 && isName(rest.substring(0, first), names)) {
          rest = rest.substring(first + separator.length()).strip();
          cut = true;
        }
      }
    }
    return withoutUnspacedTail(withoutShortParts(withoutTailOfHost(rest, host)));
  }

  /**
   * Of "Elm votes for the bridge - Politics", which the site's name stood behind, the first part.
   */
  private static String withoutSection(String title, String separator) {
    int last = title.lastIndexOf(separator);
    boolean section =
        last > 0
            && Strings.words(title.substring(last)).size() < MAX_LABEL_WORDS
            && Strings.words(title.substring(0, last)).size() >= MAX_LABEL_WORDS
            && !separator.equals(": ");
    return section ? title.substring(0, last).strip() : title;
  }

  /** Whether a title ends with a name, in squeezed form, behind a separator and a longer part. */
  static boolean isTail(String title, String name) {
    for (String separator : TAIL_SEPARATORS) {
      for (int at = title.indexOf(separator); at > 0; at = title.indexOf(separator, at + 1)) {
        String tail = Strings.squeezed(title.substring(at + separator.length()));
        if (!name.isEmpty() && tail.equals(name)) {
          return Strings.squeezed(title.substring(0, at)).length() > name.length();
        }
      }
    }
    return false;
  }

  /** Whether a title begins with some words, in squeezed form, and a separator behind them. */
  static boolean isFirstPart(String title, String words) {
    for (String separator : TAIL_SEPARATORS) {
      int at = title.indexOf(separator);
      if (at > 0 && !words.isEmpty() && Strings.squeezed(title.substring(0, at)).equals(words)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Cuts off the sections and labels that signs of navigation part from a headline: of "Politics |
   * Elm votes for the new bridge | Opinion" the middle is left.
   */
  private static String withoutShortParts(String title) {
    for (String separator : LABEL_SEPARATORS) {
      if (title.contains(separator)) {
        String longest = "";
        int most = 0;
        int longParts = 0;
        String[] parts = title.split(Pattern.quote(separator), -1);
        for (String part : parts) {
          int words = Strings.words(part).size();
          longParts += words > MAX_LABEL_WORDS ? 1 : 0;
          if (words > most) {
            most = words;
            longest = part.strip();
          }
        }
        // "Pale Moon / Lift Off" may be a headline with a stroke in it.
        if (longParts == 1 && (parts.length > 2 || !separator.equals(" / "))) {
          return longest;
        }
      }
    }
    return title;
  }

  /** Signs with which pages link their headings. */
  private static String withoutMarks(String title) {
    int end = title.length();
    while (end > 0 && "\u00b6# ".indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean number = end < title.length() && title.charAt(end) == '#';
    return number ? title : title.substring(0, end);
  }

  /** Cuts "- Elm Courier Forums" off where the host is elmcourier.example. */
  private static String withoutTailOfHost(String title, String host) {
    for (String separator : TAIL_SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0 && host.length() >= MIN_HOST_WORD) {
        List<String> words = Strings.words(title.substring(last + separator.length()));
        boolean named = words.size() <= MAX_SITE_WORDS && spells(words, host);
        if (named && Strings.words(title.substring(0, last)).size() > 1) {
          return title.substring(0, last).strip();
        }
      }
    }
    return title;
  }

  /** Whether neighbouring words make up the name of a host or its beginning or end. */
  private static boolean spells(List<String> words, String host) {
    for (int i = 0; i < words.size(); i++) {
      StringBuilder joined = new StringBuilder();
      for (int j = i; j < words.size() && joined.length() < host.length(); j++) {
        joined.append(words.get(j));
        if (joined.toString().equals(host)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Chinese and Japanese titles join the site to the title without a space. */
  private static String withoutUnspacedTail(String title) {
    String rest = title;
    for (int i = 0; i < MAX_UNSPACED_TAILS; i++) {
      int last = Math.max(rest.lastIndexOf('_'), rest.lastIndexOf('-'));
      last = Math.max(last, Math.max(rest.lastIndexOf('|'), rest.lastIndexOf('\uff5c')));
      String head = last < 0 ? "" : rest.substring(0, last).strip();
      String tail = rest.substring(last + 1).strip();
      boolean shaped =
          head.length() >= MIN_UNSPACED_TITLE
              && tail.length() <= MAX_UNSPACED_TAIL
              && !tail.isEmpty();
      boolean hyphen = last >= 0 && rest.charAt(last) == '-';
      if (!shaped || !endsUnspaced(head, hyphen) || !isIdeograph(tail.charAt(0))) {
        break;
      }
      rest = head;
    }
    return rest;
  }

  /** Whether a title ends in Chinese or Japanese; behind kana, a hyphen may be part of a word. */
  private static boolean endsUnspaced(String head, boolean hyphen) {
    char end = head.charAt(head.length() - 1);
    return isIdeograph(end) || (!hyphen && end >= '\u3041' && end <= '\u30ff');
  }

  private static boolean isIdeograph(char c) {
    return Character.isIdeographic(c)
        || "\uff01\uff1f\u3002\u300d\u300f\u201d\u300b\u3011\uff09".indexOf(c) >= 0;
  }

  private static boolean isName(String part, Set<String> names) {
    return names.contains(Strings.squeezed(part));
  }
}
