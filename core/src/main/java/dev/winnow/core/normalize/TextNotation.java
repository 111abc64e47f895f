package dev.winnow.core.normalize;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text notes the links of the page it was made of. Converters of HTML to text write them down
 * in three ways, each found by looking at the whole text: a single bracket says nothing.
 */
enum TextNotation {
  /** {@code [the mill](/mill)}: converters to Markdown. */
  MARKDOWN(RepairStep.MARKDOWN),

  /** {@code the mill [https://example.org/mill]}: html-to-text. */
  ADDRESSES(RepairStep.LINK_ADDRESSES),

  /** {@code [12]the mill}, and a list of addresses at the end: lynx, elinks, links. */
  NUMBERS(RepairStep.LINK_NUMBERS);

  /** Links from which a text is Markdown whatever else is in it. */
  private static final int LINKS = 3;

  /** The same where headings and emphasis say so, too. */
  private static final int SIGNS = 3;

  /** Addresses in brackets from which they are how the text notes its links. */
  private static final int ADDRESSES_IN_BRACKETS = 5;

  /** Numbers in brackets, counted up from 1, from which they may be links' numbers. */
  private static final int NUMBERED = 5;

  /** The same without a list of the links below, if they stand before words, not behind them. */
  private static final int NUMBERED_BEFORE = 8;

  private static final String ADDRESS =
      "(?:https?:|mailto:|tel:|javascript:|//?|#|\\.{1,2}/|www\\.)";

  /** The link of Markdown, from the end of its text on. */
  private static final Pattern LINK = Pattern.compile("\\]\\(\\s?<?" + ADDRESS);

  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} \\p{L}");
  private static final Pattern STRONG =
      Pattern.compile("(?<![\\p{L}\\p{N}*_])(\\*\\*|__)\\p{L}[^*_\\n]{0,200}\\1");

  private static final Pattern ADDRESS_IN_BRACKETS =
      Pattern.compile("\\[" + ADDRESS + "[^\\[\\]\\s]*+\\]");

  private static final Pattern ADDRESS_BEHIND_LINK =
      Pattern.compile("[ \\t]?" + ADDRESS_IN_BRACKETS.pattern());

  private static final Pattern NUMBER_OR_BUTTON =
      Pattern.compile("\\[[1-9][0-9]{0,3}\\]|\\(BUTTON\\) ?");

  /** The list at the end of what a text browser writes. */
  private static final Pattern LIST_OF_LINKS =
      Pattern.compile("(?m)^ {0,6}1\\. (?:https?|file|mailto|javascript|ftp):\\S");

  private final RepairStep step;

  TextNotation(RepairStep step) {
    this.step = step;
  }

  /** The step that takes it out of a block. */
  RepairStep step() {
    return step;
  }

  /** The notation of a text; empty if it has none. Linear, and hardly more than a look for most. */
  static Optional<TextNotation> of(String text) {
    if (isMarkdown(text)) {
      return Optional.of(MARKDOWN);
    }
    if (text.indexOf('[') < 0) {
      return Optional.empty();
    }
    if (hasAddresses(text)) {
      return Optional.of(ADDRESSES);
    }
    return isNumbered(text) ? Optional.of(NUMBERS) : Optional.empty();
  }

  private static boolean isMarkdown(String text) {
    int links = text.contains("](") ? count(LINK, text, LINKS) : 0;
    if (links >= LINKS) {
      return true;
    }
    int headings = text.contains("# ") ? count(HEADING, text, SIGNS) : 0;
    if (links + headings == 0) {
      return false;
    }
    boolean marked = text.contains("**") || text.contains("__");
    int strong = marked ? count(STRONG, text, SIGNS) : 0;
    return links > 0
        ? headings + strong > 0
        : headings > 0 && strong > 0 && headings + strong >= SIGNS;
  }

  private static boolean hasAddresses(String text) {
    Matcher matcher = ADDRESS_IN_BRACKETS.matcher(text);
    int count = 0;
    int at = text.indexOf('[');
    while (at >= 0 && count < ADDRESSES_IN_BRACKETS) {
      count += matcher.region(at, text.length()).lookingAt() ? 1 : 0;
      at = text.indexOf('[', at + 1);
    }
    return count == ADDRESSES_IN_BRACKETS;
  }

  private static boolean isNumbered(String text) {
    int at = 0;
    int before = 0;
    for (int number = 1; number <= NUMBERED_BEFORE; number++) {
      String sign = "[" + number + "]";
      at = text.indexOf(sign, at);
      if (at < 0) {
        return false;
      }
      boolean beginsWord = at == 0 || Character.isWhitespace(text.charAt(at - 1));
      int behind = at + sign.length();
      beginsWord &= behind < text.length() && !Character.isWhitespace(text.charAt(behind));
      before += beginsWord ? 1 : 0;
      if (number == NUMBERED && LIST_OF_LINKS.matcher(text).find(at)) {
        return true;
      }
    }
    return before == NUMBERED_BEFORE;
  }

  private static int count(Pattern pattern, String text, int most) {
    Matcher matcher = pattern.matcher(text);
    int count = 0;
    while (count < most && matcher.find()) {
      count++;
    }
    return count;
  }

  /** A block without the notes. */
  static String strip(RepairStep step, String text) {
    return switch (step) {
      case MARKDOWN -> Markdown.strip(text);
      case LINK_ADDRESSES -> ADDRESS_BEHIND_LINK.matcher(text).replaceAll("");
      case LINK_NUMBERS -> withoutNumbers(text);
      default -> throw new IllegalArgumentException(step.label());
    };
  }

  /** Two links side by side are two words. */
  private static String withoutNumbers(String text) {
    return NUMBER_OR_BUTTON
        .matcher(text)
        .replaceAll(
            number ->
                number.start() > 0 && Character.isLetterOrDigit(text.charAt(number.start() - 1))
                    ? " "
                    : "");
  }
}
