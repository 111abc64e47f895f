package dev.winnow.rules.corpus;

import dev.winnow.core.Extraction.Extracted;
import dev.winnow.core.decide.Decision;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether the text is that of the kept lines to the letter, white space apart. For sources without
 * damage, in which normalisation has nothing to mend; the others say what they expect in a file.
 */
final class Faithfulness {

  private Faithfulness() {}

  static List<String> problems(Extracted result) {
    String source = result.page().source();
    String kept =
        result.decisions().stream()
            .filter(Decision::kept)
            .map(decision -> decision.block().span().of(source))
            .collect(Collectors.joining());
    String wanted = withoutSpace(kept);
    String found = withoutSpace(result.record().text());
    int same = 0;
    while (same < Math.min(wanted.length(), found.length())
        && wanted.charAt(same) == found.charAt(same)) {
      same++;
    }
    return same == wanted.length() && same == found.length()
        ? List.of()
        : List.of("the text leaves the source at \"" + around(wanted, same) + "\"");
  }

  private static String withoutSpace(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String around(String text, int place) {
    int context = 20;
    return text.substring(Math.max(0, place - context), Math.min(text.length(), place + context));
  }
}
