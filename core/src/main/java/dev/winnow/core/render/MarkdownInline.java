package dev.winnow.core.render;

import dev.winnow.core.segment.InlineMarkup.Mark;
import dev.winnow.core.segment.InlineMarkup.Style;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Inline markup as Markdown. Emphasis that CommonMark would not recognise between these characters
 * (its section 6.2) shrinks past punctuation, or is left out; what Markdown has no sign for is HTML
 * ({@code <sub>}, {@code <sup>}), which CommonMark takes over.
 */
final class MarkdownInline extends InlineWriter {

  private static final Set<Mark> MARKS =
      EnumSet.of(
          Mark.LINK,
          Mark.STRONG,
          Mark.EMPHASIS,
          Mark.STRUCK,
          Mark.SUBSCRIPT,
          Mark.SUPERSCRIPT,
          Mark.RUBY_TEXT,
          Mark.CODE);

  private final boolean cell;
  private final boolean marked;

  /**
   * A writer of one line.
   *
   * @param cell whether it is in a table's cell, where bars mean something
   */
  MarkdownInline(RichText rich, Footnotes notes, boolean cell, StringBuilder out) {
    super(rich, notes, out);
    this.cell = cell;
    this.marked = isMarked();
  }

  @Override
  Set<Mark> marks() {
    return MARKS;
  }

  @Override
  Optional<Range> fit(Mark mark, Range range) {
    if (mark != Mark.STRONG && mark != Mark.EMPHASIS && mark != Mark.STRUCK) {
      return Optional.of(range);
    }
    int start = range.start();
    int end = range.end();
    while (start < end && !flanks(start - 1, start)) {
      start++;
    }
    while (end > start && !flanks(end, end - 1)) {
      end--;
    }
    return start < end ? Optional.of(new Range(start, end)) : Optional.empty();
  }

  /** Whether a sign of emphasis works between a character outside and one inside. */
  private boolean flanks(int outside, int inside) {
    char c = text.charAt(inside);
    if (c == ' ') {
      return false;
    }
    // Half of a surrogate pair is taken for what makes it harder.
    return (Character.isLetterOrDigit(c) && marksAt(inside) < 2) || !isWordPart(outside);
  }

  private boolean isWordPart(int at) {
    return at >= 0 && at < text.length() && isWordPart(text.charAt(at));
  }

  /** Everything but spaces and punctuation, as CommonMark has it. */
  private static boolean isWordPart(char c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.CONTROL,
          Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          false;
      default -> c > 0x7F || Character.isLetterOrDigit(c);
    };
  }

  @Override
  Optional<String> open(Mark mark, Range range, Style style) {
    return switch (mark) {
      case LINK -> openLink(style);
      case STRONG -> between("**", lastIs('*') ? "" : "**");
      case STRUCK -> between("~~", lastIs('~') ? "" : "~~");
      case EMPHASIS -> openEmphasis(range);
      case SUBSCRIPT -> between("<sub>", "</sub>");
      case SUPERSCRIPT -> between("<sup>", "</sup>");
      case RUBY_TEXT -> lastIs('(') || lastIs('\uFF08') ? Optional.empty() : between("(", ")");
      default -> Optional.empty();
    };
  }

  private Optional<String> between(String open, String close) {
    if (close.isEmpty()) {
      return Optional.empty();
    }
    out.append(open);
    return Optional.of(close);
  }

  private Optional<String> openLink(Style style) {
    Optional<String> target = style.link().flatMap(LinkTargets::of);
    if (target.isEmpty()) {
      return Optional.empty();
    }
    escapeBang();
    return between("[", "](" + escapeTarget(target.get()) + ')');
  }

  private Optional<String> openEmphasis(Range range) {
    boolean behindWord = !out.isEmpty() && isWordPart(out.charAt(out.length() - 1));
    boolean insideWord = (range.start() > 0 && behindWord) || isWordPart(range.end());
    if (!insideWord) {
      return lastIs('_') ? Optional.empty() : between("_", "_");
    }
    boolean alone =
        marksAt(range.start()) == 1
            && marksAt(range.end() - 1) == 1
            && marksAt(range.start() - 1) == 0
            && marksAt(range.end()) == 0;
    return alone && !lastIs('*') ? between("*", "*") : Optional.empty();
  }

  private boolean lastIs(char c) {
    return !out.isEmpty() && out.charAt(out.length() - 1) == c;
  }

  /** An exclamation mark before a link would make it an image. */
  private void escapeBang() {
    if (lastIs('!')) {
      out.insert(out.length() - 1, '\\');
    }
  }

  private static String escapeTarget(String target) {
    StringBuilder escaped = new StringBuilder(target.length());
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == '(' || c == ')' || (c == '&' && MarkdownEscaper.isReference(target, i + 1))) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  @Override
  void plain(Range range) {
    if (cell) {
      MarkdownEscaper.appendCell(text, range.start(), range.end(), marked, out);
    } else {
      MarkdownEscaper.append(text, range.start(), range.end(), marked, out);
    }
  }

  @Override
  void code(Range range) {
    String code = text.substring(range.start(), range.end());
    if (code.isBlank() || lastIs('`')) {
      plain(range);
      return;
    }
    String fence = "`".repeat(longestRun(code) + 1);
    boolean padded = code.startsWith("`") || code.endsWith("`");
    out.append(fence).append(padded ? " " : "");
    out.append(cell ? code.replace("|", "\\|") : code);
    out.append(padded ? " " : "").append(fence);
  }

  /** The length of the longest run of backticks. */
  static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  @Override
  void reference(String name, Optional<String> label) {
    escapeBang();
    if (label.isPresent()) {
      out.append("[^").append(label.get()).append(']');
    } else {
      out.append("\\[");
      if (cell) {
        MarkdownEscaper.appendCell(name, 0, name.length(), true, out);
      } else {
        MarkdownEscaper.append(name, 0, name.length(), true, out);
      }
      out.append("\\]");
    }
  }
}
