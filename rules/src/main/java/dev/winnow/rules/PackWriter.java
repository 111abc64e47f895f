package dev.winnow.rules;

import dev.winnow.core.evidence.Evidence.Reach;
import dev.winnow.rules.SiteExtraction.Selector;
import dev.winnow.rules.match.Phrase;
import dev.winnow.rules.match.Where;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes packs as YAML that people can read and {@link RulePacks} reads again. Stateless. */
final class PackWriter {

  private static final int MOST_IN_LINE = 3;

  /** The largest {@code max-words} that a pack may ask for. */
  private static final int MOST_WORDS = 400;

  private PackWriter() {}

  /** A pack's own lines: its name and what all of its rules share. */
  static String head(String pack, String source, String licence) {
    return "pack: "
        + Quoted.of(pack)
        + "\nsource: "
        + Quoted.of(source)
        + '\n'
        + (licence.isEmpty() ? "" : "licence: " + Quoted.of(licence) + '\n');
  }

  /** A rule as an item of {@code rules:}. */
  static String rule(String name, Rule rule, List<String> comments) {
    StringBuilder out = new StringBuilder();
    comments.forEach(comment -> out.append("  # ").append(oneLine(comment)).append('\n'));
    out.append("  - id: ").append(Quoted.of(name)).append('\n');
    line(out, 4, "kind", rule.kind().label());
    line(out, 4, "weight", String.valueOf(rule.weight()));
    if (rule.reach() != Reach.BLOCK) {
      line(out, 4, "reach", rule.reach().name().toLowerCase(java.util.Locale.ROOT));
    }
    list(out, 4, "hosts", new TreeSet<>(rule.scope().hosts()));
    list(out, 4, "path", rule.scope().paths());
    if (!rule.matchers().phrases().isEmpty()) {
      out.append("    phrase:\n");
      for (Where where : Where.values()) {
        List<Phrase> phrases = rule.matchers().phrases().getOrDefault(where, List.of());
        list(out, 6, where.label(), phrases.stream().map(PackWriter::written).toList());
      }
    }
    if (!rule.matchers().together().isEmpty()) {
      out.append("    together:\n");
      for (List<Phrase> some : rule.matchers().together()) {
        List<String> written = some.stream().map(PackWriter::written).map(Quoted::of).toList();
        out.append("      - [").append(String.join(", ", written)).append("]\n");
      }
    }
    list(out, 4, "css", rule.matchers().css());
    list(out, 4, "xpath", rule.matchers().xpath());
    if (rule.conditions().minWords() > 0) {
      line(out, 4, "min-words", String.valueOf(rule.conditions().minWords()));
    }
    if (rule.conditions().maxWords() <= MOST_WORDS) {
      line(out, 4, "max-words", String.valueOf(rule.conditions().maxWords()));
    }
    if (rule.conditions().head() > 0 || rule.conditions().tail() > 0) {
      out.append("    position: {head: ")
          .append(number(rule.conditions().head()))
          .append(", tail: ")
          .append(number(rule.conditions().tail()))
          .append("}\n");
    }
    list(out, 4, "hits", rule.examples().hits());
    list(out, 4, "misses", rule.examples().misses());
    return out.toString();
  }

  /** The {@code extract:} part of a pack. */
  static String extraction(SiteExtraction site) {
    StringBuilder out = new StringBuilder();
    list(out, 0, "hosts", new TreeSet<>(site.scope().hosts()));
    out.append("extract:\n");
    selectors(out, "headline", site.headline());
    selectors(out, "body", site.body());
    selectors(out, "author", site.authors());
    selectors(out, "date", site.date());
    selectors(out, "strip", site.strip());
    if (!site.rewrites().isEmpty()) {
      out.append("  rewrite:\n");
      for (SiteExtraction.Rewrite rewrite : site.rewrites()) {
        out.append("    - find: ").append(Quoted.of(rewrite.find())).append('\n');
        out.append("      replace: ").append(Quoted.of(rewrite.replace())).append('\n');
      }
    }
    return out.toString();
  }

  private static void selectors(StringBuilder out, String key, List<Selector> selectors) {
    if (selectors.isEmpty()) {
      return;
    }
    out.append("  ").append(key).append(":\n");
    for (Selector selector : selectors) {
      out.append("    - ")
          .append(selector.language().label())
          .append(": ")
          .append(Quoted.of(selector.expression()))
          .append('\n');
    }
  }

  private static String written(Phrase phrase) {
    return String.join(" ", phrase.parts()) + (phrase.colon() ? ":" : "");
  }

  private static String number(double value) {
    return value > 1 ? String.valueOf((int) value) : String.valueOf(value);
  }

  private static void line(StringBuilder out, int indent, String key, String value) {
    out.append(" ".repeat(indent)).append(key).append(": ").append(value).append('\n');
  }

  private static void list(StringBuilder out, int indent, String key, Collection<String> values) {
    if (values.isEmpty()) {
      return;
    }
    out.append(" ".repeat(indent)).append(key).append(':');
    if (values.size() <= MOST_IN_LINE && values.stream().mapToInt(String::length).sum() < 60) {
      out.append(" [")
          .append(String.join(", ", values.stream().map(Quoted::of).toList()))
          .append("]\n");
      return;
    }
    out.append('\n');
    for (String value : values) {
      out.append(" ".repeat(indent + 2)).append("- ").append(Quoted.of(value)).append('\n');
    }
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ').replace('\r', ' ');
  }

  /** Counts, sorted by name, for reports. */
  static List<String> counted(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .toList();
  }
}
