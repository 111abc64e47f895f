package dev.winnow.rules.corpus;

import dev.winnow.core.Extraction;
import dev.winnow.core.Extraction.Extracted;
import dev.winnow.core.Winnow;
import dev.winnow.core.article.Removal;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.segment.SourceSpan;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.source.RawDocument;
import java.util.ArrayList;
import java.util.List;

/** What holds for every document, whatever it is. Each check gives one sentence per breach. */
final class Invariants {

  private Invariants() {}

  static List<String> problems(Winnow winnow, CorpusCase corpusCase, Extracted result) {
    List<String> problems = new ArrayList<>(partition(result));
    Extraction again = winnow.clean(corpusCase.document());
    if (!(again instanceof Extracted second) || !second.record().equals(result.record())) {
      problems.add("a second run gives another record");
    }
    problems.addAll(lineEnds(winnow, corpusCase, result));
    problems.addAll(idempotence(winnow, result));
    return problems;
  }

  /** Every visible character is in one block, every block has one decision. */
  static List<String> partition(Extracted result) {
    List<String> problems = new ArrayList<>();
    String source = result.page().source();
    List<TextBlock> blocks = result.page().blocks();
    if (!blocks.equals(result.decisions().stream().map(Decision::block).toList())) {
      problems.add("the decisions are not those on the page's blocks, in their order");
    }
    int end = 0;
    for (TextBlock block : blocks) {
      SourceSpan span = block.span();
      if (span.start() < end || span.end() > source.length()) {
        problems.add("block " + block.index() + " overlaps its neighbour or leaves the source");
        return problems;
      }
      addIfVisible(source.substring(end, span.start()), problems);
      end = span.end();
    }
    addIfVisible(source.substring(end), problems);
    List<SourceSpan> left =
        result.decisions().stream().filter(d -> !d.kept()).map(d -> d.block().span()).toList();
    if (!left.equals(result.record().removed().stream().map(Removal::span).toList())) {
      problems.add("the record's removals are not the blocks that left the text");
    }
    return problems;
  }

  private static void addIfVisible(String gap, List<String> problems) {
    if (!gap.codePoints().allMatch(Invariants::isInvisible)) {
      problems.add("in no block: \"" + gap.strip() + "\"");
    }
  }

  private static boolean isInvisible(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }

  private static List<String> lineEnds(Winnow winnow, CorpusCase corpusCase, Extracted result) {
    RawDocument other = corpusCase.document(corpusCase.source().replace("\n", "\r\n"));
    if (!(winnow.clean(other) instanceof Extracted withCrLf)) {
      return List.of("CRLF line ends get the document refused");
    }
    if (!withCrLf.record().text().equals(result.record().text())) {
      return List.of("CRLF line ends give another text");
    }
    if (!kinds(withCrLf).equals(kinds(result))) {
      return List.of("CRLF line ends give other decisions");
    }
    return List.of();
  }

  private static List<String> kinds(Extracted result) {
    return result.decisions().stream()
        .map(decision -> decision.kind().label() + " " + decision.block().text())
        .toList();
  }

  private static List<String> idempotence(Winnow winnow, Extracted result) {
    String text = result.record().text();
    if (text.isEmpty()) {
      return List.of();
    }
    if (!(winnow.clean(RawDocument.text("again", text)) instanceof Extracted again)) {
      return List.of("the cleaned text is refused when cleaned again");
    }
    return ExpectedPage.problemsOfText(text, again.record()).stream()
        .map(problem -> "cleaned again, " + problem)
        .toList();
  }
}
