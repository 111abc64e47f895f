package dev.winnow.rules;

import dev.winnow.core.segment.BlockCutter;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.rules.match.Agencies;
import dev.winnow.rules.match.Folding;
import dev.winnow.rules.match.Phrase;
import dev.winnow.rules.match.PhraseTrie;
import dev.winnow.rules.match.Punctuation;
import dev.winnow.rules.match.ShapeIndex;
import dev.winnow.rules.match.Tokens;
import dev.winnow.rules.match.Where;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts blocks before what a rule knows. Only places where something may begin are looked at: behind
 * the end of a sentence, at a bracket or sign, at a label with its colon. Immutable, thread-safe.
 */
final class RuleCutter implements BlockCutter {

  /** How much of the end of a block is looked at, in UTF-16 units. */
  private static final int TAIL = 240;

  /** Most words of a label such as "Photo credit:". */
  private static final int MOST_LABEL_WORDS = 3;

  /** Most words read behind a place to cut. */
  private static final int MOST_TOKENS = 60;

  private final PhraseTrie phrases;
  private final List<Rule> ruleOfPhrase = new ArrayList<>();
  private final ShapeIndex shapes = new ShapeIndex();
  private final List<Rule> rules;
  private final Set<String> firstWords = new HashSet<>();

  RuleCutter(List<Rule> rules) {
    this.rules = rules;
    PhraseTrie.Builder trie = new PhraseTrie.Builder(Agencies.bundled());
    for (int r = 0; r < rules.size(); r++) {
      Rule rule = rules.get(r);
      int number = r;
      if (rule.cut() == Rule.Cut.NEVER) {
        continue;
      }
      Rule.Matchers matchers = rule.matchers();
      for (Where where : List.of(Where.WHOLE, Where.START)) {
        for (Phrase phrase : matchers.phrases().getOrDefault(where, List.of())) {
          trie.add(phrase, where);
          ruleOfPhrase.add(rule);
          addFirstWord(phrase.parts().get(0));
        }
      }
      matchers.shape().ifPresent(use -> shapes.add(number, use.name(), use.labels()));
    }
    phrases = trie.build();
  }

  /** A phrase that begins with a gap would be looked for everywhere, so none of those cuts. */
  private void addFirstWord(String part) {
    if (part.equals(Phrase.AGENCY)) {
      for (String agency : Agencies.bundled().keys()) {
        firstWords.add(ShapeIndex.firstWord(agency, 0));
      }
    } else {
      firstWords.add(part);
    }
  }

  @Override
  public List<Integer> cuts(String text, BlockRole role) {
    if (role == BlockRole.CODE) {
      return List.of();
    }
    int least = Math.max(1, text.length() - TAIL);
    for (int i = least; i < text.length() - 1; i++) {
      int candidate = candidateAt(text, i);
      if (candidate >= least && isCut(text, candidate)) {
        return List.of(candidate);
      }
      if (candidate == LABEL) {
        int cut = cutAtLabel(text, i, least);
        if (cut > 0) {
          return List.of(cut);
        }
      }
    }
    return List.of();
  }

  private static final int NONE = -1;
  private static final int LABEL = -2;

  private static int candidateAt(String text, int i) {
    char c = text.charAt(i);
    if ((c >= 'a' && c <= 'z') || (c > '?' && c < '[') || c == ' ') {
      return NONE;
    }
    if (c == '(' || c == '[' || c == '©' || c == '（') {
      return i;
    }
    if (Punctuation.isColon(c) || (c == '…')) {
      return LABEL;
    }
    if (c == '|') {
      return skipSpace(text, i + 1);
    }
    return Punctuation.endsSentence(c) ? behindSentence(text, i + 1) : NONE;
  }

  private static int behindSentence(String text, int from) {
    int i = from;
    while (i < text.length() && Punctuation.closes(text.charAt(i))) {
      i++;
    }
    return skipSpace(text, i);
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() ? i : NONE;
  }

  private int cutAtLabel(String text, int colon, int least) {
    int start = colon;
    int cut = NONE;
    for (int word = 0; word < MOST_LABEL_WORDS; word++) {
      int at = wordStart(text, start, least);
      if (at < least || at == start) {
        break;
      }
      if (isCut(text, at)) {
        cut = at;
      }
      start = at;
      while (start > least && text.charAt(start - 1) == ' ') {
        start--;
      }
    }
    return cut;
  }

  private static int wordStart(String text, int end, int least) {
    int i = end;
    while (i > least && Character.isLetter(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Whether the full stop belongs to an initial, as in {@code D. Marsh}. */
  private static boolean isBehindInitial(String text, int at) {
    int stop = text.lastIndexOf('.', at);
    return stop > 0
        && Character.isUpperCase(text.charAt(stop - 1))
        && (stop == 1 || !Character.isLetter(text.charAt(stop - 2)));
  }

  /** Phrases take a script without spaces apart, a character a word. */
  private static String firstPart(String firstWord) {
    return !firstWord.isEmpty() && Folding.isUnspaced(firstWord.charAt(0))
        ? firstWord.substring(0, 1)
        : firstWord;
  }

  private boolean isCut(String text, int at) {
    boolean behindSentence = Punctuation.sentenceEndsBefore(text, at) && !isBehindInitial(text, at);
    String firstWord = ShapeIndex.firstWord(text, at);
    boolean[] cut = new boolean[1];
    shapes.match(
        text,
        at,
        firstWord,
        number -> cut[0] |= behindSentence || rules.get(number).cut() == Rule.Cut.ANYWHERE);
    if (cut[0] || !firstWords.contains(firstPart(firstWord))) {
      return cut[0];
    }
    Tokens tokens = phrases.newTokens();
    tokens.read(text, at, text.length(), MOST_TOKENS);
    phrases.searchAtFirst(
        tokens,
        (phrase, from, to) -> {
          Rule rule = ruleOfPhrase.get(phrase);
          cut[0] |=
              (behindSentence || rule.cut() == Rule.Cut.ANYWHERE)
                  && tokens.size() <= rule.conditions().maxWords();
        });
    return cut[0];
  }
}
