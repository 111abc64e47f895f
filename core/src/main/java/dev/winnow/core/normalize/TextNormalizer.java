package dev.winnow.core.normalize;

import com.ibm.icu.text.Normalizer2;
import dev.winnow.core.decode.CharsetEvidence;
import dev.winnow.core.decode.DecodedText;
import dev.winnow.core.source.MediaType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Makes text tidy, one block at a time. What can only be judged on the whole document (whether it
 * is mojibake) is judged once, when the first block looks like it. Normalising what is normalised
 * changes nothing. Thread-safe.
 */
public final class TextNormalizer {

  /**
   * One step can make work for one before it: a decoded reference may be half a mojibake. Two
   * rounds do for text as found; the bound keeps hostile nesting from taking quadratic time.
   */
  private static final int MAX_ROUNDS = 8;

  /** Below this, every character is in composed form (Unicode's NFC_Quick_Check). */
  private static final char FIRST_COMBINING = '\u0300';

  /** Stands for what is before the first character. */
  private static final char NO_BLANK = 'x';

  /** The steps for texts that note the links of the page they were made of. */
  private static final EnumSet<RepairStep> NOTATIONS =
      EnumSet.of(RepairStep.MARKDOWN, RepairStep.LINK_ADDRESSES, RepairStep.LINK_NUMBERS);

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** The bit of the steps for notations, of which a document has at most one. */
  private static final int NOTATION = 1 << 7;

  private final Set<RepairStep> enabled;
  private final Mojibake.Judgement mojibake;
  private final boolean hasNotation;

  private TextNormalizer(Set<RepairStep> enabled, Mojibake.Judgement mojibake) {
    this.enabled = enabled;
    this.mojibake = mojibake;
    hasNotation = enabled.stream().anyMatch(NOTATIONS::contains);
  }

  /**
   * A normalizer for the blocks of one document.
   *
   * @param document the whole of it; looked at at most once, if a block looks like mojibake
   * @param mediaType what the document is; character references are decoded in plain text only, as
   *     the HTML parser has done it already
   */
  public static TextNormalizer forDocument(DecodedText document, MediaType mediaType) {
    EnumSet<RepairStep> enabled = EnumSet.complementOf(NOTATIONS);
    if (mediaType == MediaType.TEXT) {
      TextNotation.of(document.text()).ifPresent(notation -> enabled.add(notation.step()));
    } else {
      enabled.remove(RepairStep.CHARACTER_REFERENCES);
    }
    return new TextNormalizer(enabled, new Mojibake.Judgement(document));
  }

  /** The same for a document that is a string already. */
  public static TextNormalizer forDocument(String decoded, MediaType mediaType) {
    return forDocument(DecodedText.of(decoded, "", CharsetEvidence.GIVEN, 0), mediaType);
  }

  /** Whether a step is among those that are made where there is need. */
  public boolean makes(RepairStep step) {
    return enabled.contains(step);
  }

  /**
   * Whether the document notes links, or more of its markup, which goes but of preformatted text.
   */
  public boolean hasNotation() {
    return hasNotation;
  }

  /**
   * The tidy form of a block's raw text, and the steps that changed something.
   *
   * <p>Trimming is always done and is no step: white space at both ends goes, or of preformatted
   * text the blank lines at its beginning and the white space at its end. {@link
   * RepairStep#WHITESPACE} is among the steps only if white space inside of the trimmed text
   * changed. Joiners between letters or emoji stay, and so do direction marks in text of
   * right-to-left scripts. A text that needs nothing is returned as it is.
   *
   * @param raw any characters, lone surrogates too
   * @param preformatted whether line breaks, indentation and inner spacing matter
   */
  public Normalized normalize(String raw, boolean preformatted) {
    Normalized tidy = normalize(raw.toCharArray(), 0, raw.length(), preformatted);
    boolean same = tidy.steps().isEmpty() && tidy.text().length() == raw.length();
    return same ? new Normalized(raw, Set.of()) : tidy;
  }

  /**
   * The same for raw text in an array; nothing is copied but the tidy text.
   *
   * @param chars holds the text; not changed
   * @param from index of its first character
   * @param to index behind its last character
   */
  public Normalized normalize(char[] chars, int from, int to, boolean preformatted) {
    int end = Whitespace.end(chars, from, to);
    int start = Whitespace.start(chars, from, end, preformatted);
    String text = new String(chars, start, end - start);
    int wanted = wanted(chars, start, end, text, preformatted);
    if (hasNotation && !preformatted) {
      wanted |= NOTATION | bit(RepairStep.WHITESPACE);
    }
    if (wanted == 0) {
      return new Normalized(text, Set.of());
    }
    EnumSet<RepairStep> changed = EnumSet.noneOf(RepairStep.class);
    return new Normalized(run(text, wanted, preformatted, changed), changed);
  }

  /**
   * Replays steps: {@code apply(n.steps(), raw, preformatted)} is {@code n.text()} for every {@code
   * n} that {@link #normalize} gave for {@code raw} and {@code preformatted}. Without steps, it
   * trims.
   */
  public static String apply(Collection<RepairStep> steps, String raw, boolean preformatted) {
    EnumSet<RepairStep> enabled = EnumSet.noneOf(RepairStep.class);
    enabled.addAll(steps);
    return new TextNormalizer(enabled, Mojibake.Judgement.SURE).normalize(raw, preformatted).text();
  }

  private String run(
      String trimmed, int firstWanted, boolean preformatted, Set<RepairStep> changed) {
    String text = trimmed;
    int wanted = firstWanted;
    for (int round = 0; round < MAX_ROUNDS && wanted != 0; round++) {
      String before = text;
      for (RepairStep step : enabled) {
        if ((wanted & bit(step)) != 0) {
          String after = step(step, text, preformatted);
          if (!after.equals(text)) {
            changed.add(step);
            text = after;
          }
        }
      }
      text = Whitespace.trim(text, preformatted);
      wanted =
          text.equals(before)
              ? 0
              : wanted(text.toCharArray(), 0, text.length(), text, preformatted);
    }
    return text;
  }

  private String step(RepairStep step, String text, boolean preformatted) {
    return switch (step) {
      case MOJIBAKE -> mojibake.repair(text);
      case CHARACTER_REFERENCES -> CharacterReferences.decode(text);
      case MARKDOWN, LINK_ADDRESSES, LINK_NUMBERS -> TextNotation.strip(step, text);
      case CONTROLS -> Characters.dropControls(text);
      case INVISIBLES -> Characters.dropInvisibles(text);
      case SPACES -> Characters.plainSpaces(text);
      case COMPOSITION -> NFC.normalize(text);
      case WHITESPACE -> {
        // What trimming does has no name.
        String trimmed = Whitespace.trim(text, preformatted);
        String tidy = preformatted ? Whitespace.tidyLines(trimmed) : Whitespace.collapse(trimmed);
        yield tidy.equals(trimmed) ? text : tidy;
      }
    };
  }

  private static int bit(RepairStep step) {
    return switch (step) {
      case MOJIBAKE -> 1;
      case CHARACTER_REFERENCES -> 1 << 1;
      case MARKDOWN, LINK_ADDRESSES, LINK_NUMBERS -> NOTATION;
      case CONTROLS -> 1 << 2;
      case INVISIBLES -> 1 << 3;
      case SPACES -> 1 << 4;
      case COMPOSITION -> 1 << 5;
      case WHITESPACE -> 1 << 6;
    };
  }

  /**
   * The steps that may have something to do, as bits; found in one pass.
   *
   * @param text the characters of the array from {@code from} to {@code to} as a string
   */
  private static int wanted(char[] chars, int from, int to, String text, boolean preformatted) {
    int wanted = 0;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c > ' ' && c < 0x7F) {
        if (c == '&') {
          wanted |= bit(RepairStep.CHARACTER_REFERENCES);
        }
      } else if (Characters.isBlank(c)) {
        if (untidy(i > from ? chars[i - 1] : NO_BLANK, c, preformatted)) {
          wanted |= bit(RepairStep.WHITESPACE);
        }
      } else {
        wanted |= wantedFor(c);
        // Bytes taken for characters come at least in twos.
        if (isLead(c) && i + 1 < to && chars[i + 1] >= 0x80) {
          wanted |= bit(RepairStep.MOJIBAKE);
        }
      }
    }
    if ((wanted & bit(RepairStep.COMPOSITION)) != 0 && NFC.isNormalized(text)) {
      // An earlier step of the round may still undo this; the next round would see to it.
      wanted &= ~bit(RepairStep.COMPOSITION);
    }
    // Dropped or decoded characters may leave blanks side by side.
    return wanted == 0 ? 0 : wanted | bit(RepairStep.WHITESPACE);
  }

  private static boolean untidy(char last, char c, boolean preformatted) {
    return preformatted
        ? c == '\r' || (c == '\n' && (last == ' ' || last == '\t'))
        : c != ' ' || Characters.isBlank(last);
  }

  /** The signs beyond Latin that are the most frequent; they compose with nothing. */
  private static boolean isQuoteOrDash(char c) {
    return c >= '\u2010' && c <= '\u2027';
  }

  private static int wantedFor(char c) {
    int wanted = 0;
    if (Characters.isControl(c) || Character.isSurrogate(c)) {
      wanted |= bit(RepairStep.CONTROLS);
    }
    if (Characters.isInvisible(c)) {
      wanted |= bit(RepairStep.INVISIBLES);
    }
    if (Characters.isSpecialSpace(c)) {
      wanted |= bit(RepairStep.SPACES);
    }
    if (c >= FIRST_COMBINING && !isQuoteOrDash(c)) {
      wanted |= bit(RepairStep.COMPOSITION);
    }
    return wanted;
  }

  /** Whether a character may be the first byte of a UTF-8 sequence. */
  private static boolean isLead(char c) {
    return c >= 0xC2 && c <= 0xF4;
  }
}
