package dev.winnow.rules;

import dev.winnow.rules.match.Agencies;
import dev.winnow.rules.match.Phrase;
import dev.winnow.rules.match.PhraseTrie;
import dev.winnow.rules.match.Tokens;
import dev.winnow.rules.match.Where;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Wording that counts only together: what the first list of a rule says is looked for in every
 * block, the other lists only where that was found, so that common words cost nothing elsewhere.
 * Immutable once built.
 */
final class TogetherIndex {

  private final List<Integer> rules = new ArrayList<>();
  private final List<Integer> lists = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final PhraseTrie.Builder builder = new PhraseTrie.Builder(Agencies.bundled());
  private PhraseTrie others = builder.build();

  private record Part(int use, int list) {}

  /** Adds a rule and returns the number of its use; its first list is the caller's to look for. */
  int add(int rule, List<List<Phrase>> together) {
    int use = rules.size();
    rules.add(rule);
    lists.add(together.size());
    for (int list = 1; list < together.size(); list++) {
      for (Phrase phrase : together.get(list)) {
        builder.add(phrase, Where.ANYWHERE, true);
        parts.add(new Part(use, list));
      }
    }
    return use;
  }

  /** To be called behind the last rule. */
  void finish() {
    others = builder.build();
  }

  /** Looks at the blocks of one page; for one thread. */
  final class Look {
    private final int[] found = new int[rules.size()];
    private int[] begun = new int[4];
    private int size;

    /** The first list of a rule stands in the block at hand. */
    void begin(int use) {
      if (found[use] == 0) {
        found[use] = 1;
        if (size == begun.length) {
          begun = Arrays.copyOf(begun, 2 * size);
        }
        begun[size++] = use;
      }
    }

    boolean hasBegun() {
      return size > 0;
    }

    /** Tells the rules of which every list stands in the block, and is ready for the next one. */
    void finish(Tokens tokens, IntConsumer hit) {
      others.search(
          tokens,
          true,
          true,
          false,
          (phrase, from, to) -> {
            Part part = parts.get(phrase);
            found[part.use()] |= 1 << part.list();
          });
      for (int i = 0; i < size; i++) {
        int use = begun[i];
        if (found[use] == (1 << lists.get(use)) - 1) {
          hit.accept(rules.get(use));
        }
      }
      Arrays.fill(found, 0);
      size = 0;
    }
  }
}
