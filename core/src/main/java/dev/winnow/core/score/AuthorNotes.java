package dev.winnow.core.score;

import dev.winnow.core.evidence.BlockClassifier;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the note at the end of a text that says who wrote it: <i>Ada Quill is a reporter who covers
 * the harbour.</i> It begins with a name, says what the person is, and stands where the text is
 * over; and the text does not speak of the person, or else it would be about her. Scripts without
 * capital letters tell no names in this way. Thread-safe.
 */
public final class AuthorNotes implements BlockClassifier {

  private static final String SOURCE = "structure/author-note";

  private static final WordTable WORDS = WordTable.load("author-notes.tsv");

  private static final long IS = WORDS.bit("is");
  private static final long DASH = WORDS.bit("dash");
  private static final long PARTICLE = WORDS.bit("particle");
  private static final long WRITES = WORDS.bit("writes");
  private static final long PERSON = WORDS.bit("person");

  /** Shortest note. (Words.) */
  private static final int NOTE_WORDS = 6;

  /** Longest name. (Words.) */
  private static final int NAME_WORDS = 5;

  /** Words from the verb to the calling. */
  private static final int TO_CALLING = 10;

  /** Paragraphs that stand before a note at least, and behind it at most, notes left out. */
  private static final int TEXT_BEFORE = 3;

  private static final int TEXT_BEHIND = 2;

  /** Most notes below a text: more are a list of people. */
  private static final int MOST_NOTES = 8;

  /** Of a person whose calling is to write, or whom the byline names. */
  private static final double SURE = 0.9;

  /** Of any other: the score decides. */
  private static final double LIKELY = 0.6;

  /**
   * A block that reads like a note.
   *
   * @param first the first word of the name, in lower case
   * @param surname the last word of the name
   * @param writes whether the calling is to write
   */
  private record Note(TextBlock block, String first, String surname, boolean writes) {}

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    List<TextBlock> blocks = context.page().blocks();
    List<Note> notes = new ArrayList<>();
    int behind = 0;
    for (int i = blocks.size() - 1; i >= 0 && behind <= TEXT_BEHIND; i--) {
      Optional<Note> note = note(blocks.get(i));
      note.ifPresent(notes::add);
      if (notes.size() > MOST_NOTES) {
        return;
      }
      behind += note.isEmpty() && LineShape.isProse(blocks.get(i)) ? 1 : 0;
    }
    if (!notes.isEmpty() && endsText(blocks, notes.get(notes.size() - 1).block().index())) {
      for (Note note : notes) {
        add(note, notes, blocks, evidence);
      }
    }
  }

  /** Whether enough text stands before a block for it to be the note of its author. */
  private static boolean endsText(List<TextBlock> blocks, int block) {
    int prose = 0;
    for (int i = 0; i < block && prose < TEXT_BEFORE; i++) {
      prose += LineShape.isProse(blocks.get(i)) ? 1 : 0;
    }
    return prose == TEXT_BEFORE;
  }

  private static void add(
      Note note, List<Note> notes, List<TextBlock> blocks, PageEvidence.Builder evidence) {
    boolean named = false;
    for (TextBlock block : blocks) {
      if (says(block.text(), note.first())) {
        // A word that the text knows in small letters, such as "the", begins no name.
        return;
      }
      if (!says(block.text(), note.surname()) || isNote(block, notes)) {
        continue;
      }
      if (isByline(evidence.of(block.index()))) {
        named = true;
      } else if (LineShape.isProse(block)) {
        return;
      }
    }
    double weight = note.writes() || named ? SURE : LIKELY;
    evidence.add(
        note.block().index(),
        new Evidence.Shape(
            SOURCE, BlockKind.AUTHOR_BIO, weight, "says who " + note.surname() + " is"));
  }

  private static boolean isNote(TextBlock block, List<Note> notes) {
    return notes.stream().anyMatch(note -> note.block().index() == block.index());
  }

  private static boolean isByline(List<Evidence> known) {
    return known.stream()
        .anyMatch(e -> e instanceof Evidence.RuleHit hit && hit.kind() == BlockKind.BYLINE);
  }

  /** Whether a word stands in a text as such. */
  private static boolean says(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !Character.isLetter(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /** The note that a block reads like: a name, a verb, a calling. */
  private static Optional<Note> note(TextBlock block) {
    if (block.words() < NOTE_WORDS) {
      return Optional.empty();
    }
    Reader reader = new Reader(block.text());
    String surname = reader.name();
    if (surname.isEmpty() || !reader.verb(verbs(surname))) {
      return Optional.empty();
    }
    int verb = reader.at;
    boolean writes = reader.calling(WRITES);
    reader.at = verb;
    return writes || reader.calling(PERSON)
        ? Optional.of(new Note(block, reader.first, surname, writes))
        : Optional.empty();
  }

  /**
   * What may stand for "is". A dash does where Cyrillic is written; elsewhere it stands in lists,
   * between the people of a play and what they are.
   */
  private static long verbs(String surname) {
    boolean cyrillic =
        Character.UnicodeScript.of(surname.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    return cyrillic ? IS | DASH : IS;
  }

  /** Reads a text word by word; a word is what stands between spaces, without signs around it. */
  private static final class Reader {
    private final String text;
    private String first = "";
    private int at;
    private int start;
    private int end;

    Reader(String text) {
      this.text = text;
    }

    private boolean next() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      start = at;
      while (at < text.length() && text.charAt(at) != ' ') {
        at++;
      }
      end = at;
      while (start + 1 < end && !Character.isLetter(text.charAt(start))) {
        start++;
      }
      while (end - 1 > start && !Character.isLetter(text.charAt(end - 1))) {
        end--;
      }
      return start < end;
    }

    /** Whether the word is an initial or a degree: "J.", "M.D." */
    private boolean isShortened() {
      return end - start == 1 || text.substring(start, end).indexOf('.') >= 0;
    }

    private long kinds() {
      return WORDS.of(text, start, end);
    }

    /** The last word of the name that begins the text; empty if it begins with none. */
    String name() {
      String last = "";
      int words = 0;
      for (int from = at; next(); from = at) {
        if (words == 0 && !Character.isLetter(text.charAt(start))) {
          continue;
        }
        boolean capital = Character.isUpperCase(text.charAt(start));
        boolean particle = (kinds() & PARTICLE) != 0;
        if (words == NAME_WORDS || !(capital || (particle && words > 0))) {
          at = from;
          break;
        }
        first = words == 0 ? text.substring(start, end).toLowerCase(Locale.ROOT) : first;
        words++;
        last = capital && !isShortened() ? text.substring(start, end) : last;
      }
      return words < 2 || last.length() < 2 ? "" : last;
    }

    /** Goes behind the verb; only brackets may stand between it and the name: "(she/her)". */
    boolean verb(long verbs) {
      while (next()) {
        if ((kinds() & verbs) != 0) {
          return true;
        }
        if (start == 0 || text.charAt(start - 1) != '(') {
          return false;
        }
      }
      return false;
    }

    /** Goes behind the next word of a kind of callings, if this sentence soon has one. */
    boolean calling(long kind) {
      for (int i = 0; i < TO_CALLING && next(); i++) {
        if ((kinds() & kind) != 0) {
          return true;
        }
        if (text.charAt(at - 1) == '.' && end - start > 2) {
          return false;
        }
      }
      return false;
    }
  }
}
