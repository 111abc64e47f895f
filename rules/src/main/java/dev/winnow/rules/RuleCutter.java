package dev.winnow.rules;

import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.BlockCutter;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.SentenceMarks;
import dev.winnow.rules.match.Agencies;
import dev.winnow.rules.match.Phrase;
import dev.winnow.rules.match.PhraseTrie;
import dev.winnow.rules.match.Punctuation;
import dev.winnow.rules.match.ShapeIndex;
import dev.winnow.rules.match.Tokens;
import dev.winnow.rules.match.Where;
import dev.winnow.rules.match.WordHash;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Cuts blocks before what a rule knows. Only places where something may begin are looked at: behind
 * the end of a sentence, at a bracket or sign, at a label with its colon. Immutable, thread-safe.
 */
final class RuleCutter implements BlockCutter {

  /** How much of the end of a block is looked at, in UTF-16 units. */
  private static final int TAIL = 240;

  /** Shortest text that holds two things, in UTF-16 units. */
  private static final int SHORTEST = 8;

  /** Most words of a label such as "Photo credit:". */
  private static final int MOST_LABEL_WORDS = 3;

  /** Weight of a rule that knows a label or an agency. */
  private static final double SURE = 0.85;

  /** Shortest caption that is no sentence. (Words.) */
  private static final int CAPTION_WORDS = 4;

  /** Most words read behind a place to cut. */
  private static final int MOST_TOKENS = 60;

  /** Size of the table that tells of most words that nothing to cut begins with them. (Bits.) */
  private static final int FIRST_WORD_BITS = 1 << 16;

  /** The ASCII characters that a place to cut may stand at or behind. */
  private static final boolean[] SIGNS = new boolean[0x80];

  static {
    for (char sign : "([:|.!?-/".toCharArray()) {
      SIGNS[sign] = true;
    }
  }

  private final PhraseTrie phrases;
  private final List<Rule> ruleOfPhrase = new ArrayList<>();
  private final ShapeIndex shapes = new ShapeIndex();
  private final List<Rule> rules;
  private final BitSet firstWordBits = new BitSet(FIRST_WORD_BITS);

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
      for (Where where : List.of(Where.WHOLE, Where.START, Where.LEAD)) {
        for (Phrase phrase : matchers.phrases().getOrDefault(where, List.of())) {
          trie.add(phrase, where, true);
          ruleOfPhrase.add(rule);
          for (String wording : Phrase.wordings(phrase.parts().get(0))) {
            addFirstWord(wording);
          }
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
        addFirst(WordHash.first(agency, 0, agency.length()));
      }
    } else {
      addFirst(WordHash.first(part, 0, part.length()));
    }
  }

  private void addFirst(long word) {
    firstWordBits.set((int) word & (FIRST_WORD_BITS - 1));
  }

  private boolean mayBegin(long word) {
    return firstWordBits.get((int) word & (FIRST_WORD_BITS - 1));
  }

  @Override
  public List<Integer> cuts(String text, BlockRole role) {
    if (role == BlockRole.CODE || text.length() < SHORTEST) {
      return List.of();
    }
    int least = Math.max(1, text.length() - TAIL);
    // An array is read faster than a string.
    char[] tail = new char[text.length() - 1 - least];
    text.getChars(least, text.length() - 1, tail, 0);
    int signs = UNKNOWN;
    for (int k = 0; k < tail.length; k++) {
      char c = tail[k];
      if (c < SIGNS.length && !SIGNS[c]) {
        continue;
      }
      int i = least + k;
      int candidate = candidateAt(text, i);
      if (candidate == NONE) {
        continue;
      }
      signs = signs == UNKNOWN ? ShapeIndex.signs(text, i) : signs;
      if (candidate >= least && isCut(text, candidate, signs)) {
        return List.of(candidate);
      }
      if (candidate == LABEL) {
        int cut = cutAtLabel(text, i, least, signs);
        if (cut > 0) {
          return List.of(cut);
        }
      }
    }
    return List.of();
  }

  private static final int UNKNOWN = -1;
  private static final int NONE = -1;
  private static final int LABEL = -2;

  private static int candidateAt(String text, int i) {
    char c = text.charAt(i);
    if (c == '(' || c == '[' || c == '©' || c == '（') {
      return i;
    }
    if (Punctuation.isColon(c) || (c == '…')) {
      return LABEL;
    }
    if (c == '|' || isDash(text, i)) {
      return skipSpace(text, i + 1);
    }
    return Punctuation.endsSentence(c) ? behindSentence(text, i + 1) : NONE;
  }

  /** Whether a sign with spaces around holds two things apart: {@code in Vell - Ada Quill/AFP}. */
  private static boolean isDash(String text, int at) {
    return "-\u2013\u2014/\uFF1D".indexOf(text.charAt(at)) >= 0
        && at > 0
        && at + 1 < text.length()
        && text.charAt(at - 1) == ' '
        && text.charAt(at + 1) == ' ';
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

  private int cutAtLabel(String text, int colon, int least, int signs) {
    int start = colon;
    int cut = NONE;
    for (int word = 0; word < MOST_LABEL_WORDS; word++) {
      int at = wordStart(text, start, least);
      if (at < least || at == start) {
        break;
      }
      if (isCut(text, at, signs)) {
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

  /** Whether one word alone stands before, as in {@code fot. Ada Quill}: a label, no sentence. */
  private static boolean isBehindOneWord(String text, int at) {
    int stop = text.lastIndexOf('.', at);
    int start = stop < 0 ? 0 : wordStart(text, stop, 0);
    int before = start;
    while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
      before--;
    }
    return start < stop
        && (before == 0
            || text.charAt(before - 1) == '('
            || Punctuation.endsSentence(text.charAt(before - 1)));
  }

  /** Whether all from here on stands in brackets. */
  private static boolean isInBrackets(String text, int at) {
    int close = "([\uFF08\u3014".indexOf(text.charAt(at));
    return close >= 0 && text.indexOf(")]\uFF09\u3015".charAt(close), at) == text.length() - 1;
  }

  /** Whether enough words for a caption stand before an index: a credit may hold a dash, too. */
  private static boolean hasWords(String text, int to) {
    int words = 0;
    for (int i = 1; i < to && words < CAPTION_WORDS; i++) {
      words += text.charAt(i) == ' ' && text.charAt(i - 1) != ' ' ? 1 : 0;
    }
    return words >= CAPTION_WORDS;
  }

  private static boolean isBehindDash(String text, int at) {
    int i = at - 1;
    while (i > 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i > 0 && i < at - 1 && isDash(text, i) && hasWords(text, i);
  }

  /** Credits follow captions that are no sentences; only what is surely one tells where. */
  private static boolean mayCut(Rule rule, boolean behindSentence, boolean apart) {
    return behindSentence
        || rule.cut() == Rule.Cut.ANYWHERE
        || (apart && rule.kind() == BlockKind.CREDIT && rule.weight() >= SURE);
  }

  private boolean isCut(String text, int at, int signs) {
    long firstWord = WordHash.first(text, at, text.length());
    boolean phrase = mayBegin(firstWord);
    if (!phrase && !shapes.mayMatch(firstWord, signs)) {
      return false;
    }
    boolean behindSentence =
        Punctuation.sentenceEndsBefore(text, at)
            && !SentenceMarks.isOfInitial(text, text.lastIndexOf('.', at))
            && !isBehindOneWord(text, at);
    boolean apart = behindSentence || isInBrackets(text, at) || isBehindDash(text, at);
    boolean[] cut = new boolean[1];
    shapes.match(
        text,
        at,
        firstWord,
        signs,
        number -> cut[0] |= mayCut(rules.get(number), behindSentence, apart));
    if (cut[0] || !phrase) {
      return cut[0];
    }
    Tokens tokens = new Tokens();
    tokens.read(text, at, text.length(), MOST_TOKENS);
    phrases.searchAtFirst(
        tokens,
        (found, from, to) -> {
          Rule rule = ruleOfPhrase.get(found);
          cut[0] |=
              mayCut(rule, behindSentence, apart) && tokens.size() <= rule.conditions().maxWords();
        });
    return cut[0];
  }
}
