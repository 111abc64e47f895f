package dev.winnow.core.render;

import dev.winnow.core.segment.InlineMarkup.Mark;
import dev.winnow.core.segment.InlineMarkup.Style;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Entities;

/** Inline markup as HTML. */
final class HtmlInline extends InlineWriter {

  private static final Set<Mark> MARKS =
      EnumSet.complementOf(EnumSet.of(Mark.NOTE_REFERENCE, Mark.INSERTED));

  HtmlInline(RichText rich, Footnotes notes, StringBuilder out) {
    super(rich, notes, out);
  }

  @Override
  Set<Mark> marks() {
    return MARKS;
  }

  @Override
  Optional<Range> fit(Mark mark, Range range) {
    return Optional.of(range);
  }

  @Override
  Optional<String> open(Mark mark, Range range, Style style) {
    return switch (mark) {
      case LINK -> style.link().flatMap(LinkTargets::of).map(this::openLink);
      case STRONG -> element("strong");
      case EMPHASIS -> element("em");
      case STRUCK -> element("del");
      case SUBSCRIPT -> element("sub");
      case SUPERSCRIPT -> element("sup");
      case RUBY -> element("ruby");
      case RUBY_TEXT -> element("rt");
      case RUBY_PARENTHESIS -> element("rp");
      default -> Optional.empty();
    };
  }

  private String openLink(String target) {
    out.append("<a href=\"").append(Entities.escape(target)).append("\">");
    return "</a>";
  }

  private Optional<String> element(String tag) {
    out.append('<').append(tag).append('>');
    return Optional.of("</" + tag + '>');
  }

  @Override
  void plain(Range range) {
    out.append(Entities.escape(text.substring(range.start(), range.end())));
  }

  @Override
  void code(Range range) {
    out.append("<code>");
    plain(range);
    out.append("</code>");
  }

  @Override
  void reference(String name, Optional<String> label) {
    out.append("<sup>");
    label.ifPresent(note -> out.append("<a href=\"#fn-").append(note).append("\">"));
    out.append('[').append(Entities.escape(name)).append(']');
    label.ifPresent(note -> out.append("</a>"));
    out.append("</sup>");
  }
}
