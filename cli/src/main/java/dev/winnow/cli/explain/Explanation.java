package dev.winnow.cli.explain;

import dev.winnow.cli.Console;
import dev.winnow.core.Extraction;
import dev.winnow.core.article.ArticleRecord;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.metadata.Metadata;
import dev.winnow.core.metadata.MetadataField;
import dev.winnow.core.reason.Fate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An article's decisions as a text for people. */
public final class Explanation {

  /** Columns of the facts' names, and of the kinds of blocks: the longest has 13 letters. */
  private static final int NAME_WIDTH = 13;

  /** Mark, kind, confidence, and what stands between them. */
  private static final int GUTTER_WIDTH = 2 + NAME_WIDTH + 1 + 4 + 2;

  private static final String INDENT = " ".repeat(GUTTER_WIDTH);

  private final Style style;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  private Explanation(Style style) {
    this.style = style;
    this.width = Math.max(1, style.columns() - GUTTER_WIDTH);
  }

  /** The explanation of an article, ending with a line feed. */
  public static String of(Extraction.Extracted article, Style style) {
    Explanation explanation = new Explanation(style);
    explanation.facts(article.record());
    article.decisions().forEach(explanation::block);
    explanation.counts(article);
    return explanation.out.toString();
  }

  private void facts(ArticleRecord record) {
    Metadata metadata = record.metadata();
    fact("id", record.id());
    fact("url", record.url());
    fact("headline", metadata.value(MetadataField.HEADLINE));
    fact("authors", String.join(", ", metadata.list(MetadataField.AUTHORS)));
    fact("agencies", String.join(", ", metadata.list(MetadataField.AGENCIES)));
    fact("published", metadata.value(MetadataField.DATE_PUBLISHED));
    fact("modified", metadata.value(MetadataField.DATE_MODIFIED));
    fact("language", metadata.value(MetadataField.IN_LANGUAGE));
    fact("type", metadata.value(MetadataField.TYPE));
    record
        .provenance()
        .textFrom()
        .ifPresent(from -> fact("text from", from + ": the page itself shows none"));
    fact("truncated", record.truncated() ? "yes: the text breaks off" : "no");
    out.append('\n');
  }

  private void fact(String name, Optional<String> value) {
    fact(name, value.orElse(""));
  }

  private void fact(String name, String value) {
    String first = style.bold(pad(name, NAME_WIDTH)) + " ";
    String rest = " ".repeat(NAME_WIDTH + 1);
    int columns = Math.max(1, style.columns() - NAME_WIDTH - 1);
    String shown = value.isEmpty() ? "-" : Console.harmless(value);
    for (String line : LineWrapper.wrap(shown, columns)) {
      out.append(first).append(line).append('\n');
      first = rest;
    }
  }

  private void block(Decision decision) {
    Fate fate = decision.fate();
    String gutter =
        String.format(
            Locale.ROOT,
            "%s %s %.2f  ",
            mark(fate),
            pad(decision.kind().label(), NAME_WIDTH),
            decision.confidence());
    String before = style.kept(fate, gutter);
    for (String line : LineWrapper.wrap(harmless(decision.block().text()), width)) {
      out.append(before).append(fate == Fate.REMOVED ? style.kept(fate, line) : line).append('\n');
      before = INDENT;
    }
    for (Evidence evidence : decision.evidence()) {
      evidence(evidence, evidence.equals(decision.decisive()));
    }
  }

  private static String harmless(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.lines().forEach(line -> result.append(Console.harmless(line)).append('\n'));
    return result.toString();
  }

  private static char mark(Fate fate) {
    return switch (fate) {
      case TEXT -> '+';
      case FIELD -> '>';
      case REMOVED -> '-';
    };
  }

  private void evidence(Evidence evidence, boolean decisive) {
    String mark = decisive ? "* " : "  ";
    int columns = Math.max(1, width - mark.length());
    for (String line : LineWrapper.wrap(Console.harmless(evidence.describe()), columns)) {
      out.append(INDENT).append(style.faint(mark + line)).append('\n');
      mark = "  ";
    }
  }

  private void counts(Extraction.Extracted article) {
    Map<Fate, Integer> blocks = new EnumMap<>(Fate.class);
    Map<Fate, Integer> words = new EnumMap<>(Fate.class);
    for (Decision decision : article.decisions()) {
      blocks.merge(decision.fate(), 1, Integer::sum);
      words.merge(decision.fate(), decision.block().words(), Integer::sum);
    }
    out.append('\n');
    for (Fate fate : Fate.values()) {
      String line =
          String.format(
              Locale.ROOT,
              "%s %-14s%,7d %-6s %,9d %s",
              mark(fate),
              name(fate),
              blocks.getOrDefault(fate, 0),
              noun("block", blocks.getOrDefault(fate, 0)),
              words.getOrDefault(fate, 0),
              noun("word", words.getOrDefault(fate, 0)));
      out.append(style.kept(fate, line)).append('\n');
    }
    out.append(
        style.faint(
            String.format(
                Locale.ROOT,
                "confidence %.2f, rules %s, model %s",
                article.record().quality().confidence(),
                article.record().provenance().rules(),
                article.record().provenance().model())));
    out.append('\n');
  }

  private static String noun(String one, int count) {
    return count == 1 ? one : one + "s";
  }

  private static String name(Fate fate) {
    return switch (fate) {
      case TEXT -> "in the text";
      case FIELD -> "in fields";
      case REMOVED -> "removed";
    };
  }

  private static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - text.length()));
  }
}
