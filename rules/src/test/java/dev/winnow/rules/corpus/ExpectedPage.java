package dev.winnow.rules.corpus;

import dev.winnow.core.Extraction.Extracted;
import dev.winnow.core.article.ArticleRecord;
import dev.winnow.core.article.Removal;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.render.HtmlRenderer;
import dev.winnow.core.render.MarkdownRenderer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a page with markup must give: the text to the letter, and for each row {@code kind TAB first
 * words} of {@code removed.tsv} a removal of that kind that begins with those words. The kind may
 * be a choice ({@code navigation|other}) or {@code *}.
 */
final class ExpectedPage {

  private static final String ANY_KIND = "*";

  private ExpectedPage() {}

  /** The first lines on which the text, and the renderings that are expected, differ. */
  static List<String> problemsOfRenderings(CorpusCase corpusCase, Extracted result) {
    List<String> problems = new ArrayList<>();
    CorpusFolder.readIfPresent(corpusCase.file(CorpusCase.TEXT))
        .ifPresent(text -> problems.addAll(difference("text", text, result.record().text())));
    CorpusFolder.readIfPresent(corpusCase.file(CorpusCase.MARKDOWN))
        .ifPresent(
            markdown ->
                problems.addAll(
                    difference(
                        "Markdown",
                        markdown,
                        MarkdownRenderer.render(result.page(), result.decisions()))));
    CorpusFolder.readIfPresent(corpusCase.file(CorpusCase.HTML))
        .ifPresent(
            html ->
                problems.addAll(
                    difference(
                        "HTML", html, HtmlRenderer.render(result.page(), result.decisions()))));
    return problems;
  }

  /** The first line on which the text differs, if it does. */
  static List<String> problemsOfText(String expected, ArticleRecord record) {
    return difference("text", expected, record.text());
  }

  private static List<String> difference(String what, String expected, String rendered) {
    List<String> wanted = expected.stripTrailing().lines().toList();
    List<String> found = rendered.lines().toList();
    for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
      String want = i < wanted.size() ? wanted.get(i) : "(the end)";
      String got = i < found.size() ? found.get(i) : "(the end)";
      if (!want.equals(got)) {
        return List.of(
            "line " + (i + 1) + " of the " + what + " is\n    " + got + "\n  not\n    " + want);
      }
    }
    return List.of();
  }

  /** The rows without a removal. */
  static List<String> problemsOfRemovals(CorpusCase corpusCase, ArticleRecord record) {
    List<String> problems = new ArrayList<>();
    for (List<String> row : CorpusFolder.rows(corpusCase.file(CorpusCase.REMOVED), 2)) {
      List<Removal> found =
          record.removed().stream()
              .filter(removal -> removal.text().startsWith(row.get(1)))
              .toList();
      if (found.isEmpty()) {
        problems.add("not removed: " + row.get(1));
      } else if (found.stream().noneMatch(removal -> isOfKind(row.get(0), removal))) {
        problems.add(
            "removed as "
                + found.get(0).kind().label()
                + ", not "
                + row.get(0)
                + ": "
                + row.get(1));
      }
    }
    return problems;
  }

  private static boolean isOfKind(String kinds, Removal removal) {
    return kinds.equals(ANY_KIND)
        || Arrays.asList(kinds.split("\\|", -1)).contains(removal.kind().label());
  }

  /** The removals in the form of the file. */
  static String draftRemovals(Extracted result) {
    int longest = 60;
    StringBuilder out = new StringBuilder();
    result.decisions().stream()
        .filter(decision -> decision.fate() != Fate.TEXT)
        .forEach(
            decision -> {
              String text = decision.block().text();
              out.append(decision.kind().label()).append('\t');
              out.append(text, 0, Math.min(longest, text.length())).append('\n');
            });
    return out.toString();
  }
}
