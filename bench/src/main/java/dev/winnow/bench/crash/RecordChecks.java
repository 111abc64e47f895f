package dev.winnow.bench.crash;

import com.ibm.icu.text.Normalizer2;
import dev.winnow.bench.text.PythonText;
import dev.winnow.core.Extraction;
import dev.winnow.core.article.Removal;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.normalize.RepairStep;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.source.MediaType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The promises that can be checked on one result alone. Stateless. */
public final class RecordChecks {

  /** Steps that change letters; all others change white space and invisible characters only. */
  private static final Set<RepairStep> CHANGE_LETTERS =
      EnumSet.of(
          RepairStep.MOJIBAKE,
          RepairStep.CHARACTER_REFERENCES,
          RepairStep.MARKDOWN,
          RepairStep.LINK_ADDRESSES,
          RepairStep.LINK_NUMBERS);

  /** Steps that drop what is no text: marks, images, addresses. */
  private static final List<Set<RepairStep>> NOTATIONS =
      List.of(
          EnumSet.of(RepairStep.MARKDOWN),
          EnumSet.of(RepairStep.LINK_ADDRESSES),
          EnumSet.of(RepairStep.LINK_NUMBERS));

  private static final int EXCERPT = 60;

  private RecordChecks() {}

  /**
   * The first fault of each kind in a result.
   *
   * @param decoded the document's characters; whether it is mojibake is judged on the whole
   */
  public static List<Violation> check(Extraction.Extracted result, String decoded) {
    List<Violation> violations = new ArrayList<>();
    partition(result).map(d -> new Violation(Promise.PARTITION, d)).ifPresent(violations::add);
    blocksFaithful(result, decoded)
        .or(() -> textFaithful(result))
        .map(d -> new Violation(Promise.FAITHFUL, d))
        .ifPresent(violations::add);
    return violations;
  }

  private static Optional<String> partition(Extraction.Extracted result) {
    SegmentedPage page = result.page();
    if (page.blocks().size() != result.decisions().size()) {
      return Optional.of(
          page.blocks().size() + " blocks, " + result.decisions().size() + " decisions");
    }
    int end = 0;
    for (int i = 0; i < page.blocks().size(); i++) {
      TextBlock block = page.blocks().get(i);
      if (block.index() != i || !result.decisions().get(i).block().equals(block)) {
        return Optional.of("block or decision " + i + " is out of order");
      }
      if (block.span().start() < end || block.span().end() > page.source().length()) {
        return Optional.of("block " + i + " overlaps or runs over: " + block.span());
      }
      String gap = page.source().substring(end, block.span().start());
      if (!isInvisible(gap)) {
        return Optional.of("before block " + i + " in no block: " + excerpt(gap));
      }
      end = block.span().end();
    }
    String rest = page.source().substring(end);
    return isInvisible(rest) ? removals(result) : Optional.of("in no block: " + excerpt(rest));
  }

  private static Optional<String> removals(Extraction.Extracted result) {
    List<Decision> out = result.decisions().stream().filter(d -> !d.kept()).toList();
    List<Removal> removed = result.record().removed();
    boolean same = out.size() == removed.size();
    for (int i = 0; same && i < out.size(); i++) {
      same = out.get(i).block().span().equals(removed.get(i).span());
    }
    return same
        ? Optional.empty()
        : Optional.of(out.size() + " blocks left the text, " + removed.size() + " in the trace");
  }

  private static Optional<String> blocksFaithful(Extraction.Extracted result, String decoded) {
    MediaType mediaType = result.document().mediaType();
    TextNormalizer normalizer = TextNormalizer.forDocument(decoded, mediaType);
    for (TextBlock block : result.page().blocks()) {
      String raw = block.span().of(result.page().source());
      boolean replays =
          normalizer.normalize(raw, false).text().equals(block.text())
              || normalizer.normalize(raw, true).text().equals(block.text());
      boolean lettersMayChange = block.repairs().stream().anyMatch(CHANGE_LETTERS::contains);
      if (!replays && (lettersMayChange || !letters(raw).equals(letters(block.text())))) {
        return Optional.of("block " + block.index() + " says otherwise: " + excerpt(block.text()));
      }
    }
    return Optional.empty();
  }

  /** The record's text is the kept blocks, in order, with nothing but layout between them. */
  private static Optional<String> textFaithful(Extraction.Extracted result) {
    StringBuilder kept = new StringBuilder();
    for (Decision decision : result.decisions()) {
      if (decision.kept()) {
        kept.append(decision.block().text());
        if (!result.record().repairs().containsAll(decision.block().repairs())) {
          return Optional.of("repairs of block " + decision.block().index() + " are not named");
        }
      }
    }
    return letters(kept.toString()).equals(letters(result.record().text()))
        ? Optional.empty()
        : Optional.of("the text is not that of the kept blocks");
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    Normalizer2.getNFCInstance()
        .normalize(text)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Whether there is nothing to see, but images and numbers of links that a text notes. */
  private static boolean isInvisible(String text) {
    return isBlank(text)
        || NOTATIONS.stream()
            .anyMatch(
                step ->
                    text.lines()
                        .allMatch(line -> isBlank(TextNormalizer.apply(step, line, false))));
  }

  private static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(
            codePoint ->
                PythonText.isSpace(codePoint)
                    || Character.getType(codePoint) == Character.CONTROL
                    || Character.getType(codePoint) == Character.FORMAT);
  }

  private static String excerpt(String text) {
    return text.strip().substring(0, Math.min(EXCERPT, text.strip().length())).replace('\n', ' ');
  }
}
