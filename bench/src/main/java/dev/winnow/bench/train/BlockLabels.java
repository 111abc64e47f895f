package dev.winnow.bench.train;

import dev.winnow.bench.text.PythonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Labels a page's blocks by aligning its words with those of the true text (the rules of a study on
 * WCXB's pages): a block of five words or more is content if half of it is one run of the text or
 * three quarters of it are in the text; a shorter one must be in it whole, as a line of its own or
 * close to other content. What stands elsewhere in the text, in another order, is found by its runs
 * of three words.
 */
final class BlockLabels {

  private static final int SHORT_WORDS = 5;
  private static final double RUN_SHARE = 0.5;
  private static final double MATCHED_SHARE = 0.75;

  /** Words of the truth between two of a run. */
  private static final int RUN_GAP = 4;

  /** Blocks between a short block and the content that it belongs to. */
  private static final int NEAR = 2;

  private static final int SHINGLE = 3;
  private static final double SHINGLE_SHARE = 0.6;

  /** Share of a block's words that must not be used up by other blocks. */
  private static final double UNUSED_SHARE = 0.7;

  private final List<List<String>> blocks;
  private final List<String> truth;
  private final Set<List<String>> lines = new HashSet<>();
  private final List<List<Integer>> matches = new ArrayList<>();
  private final int[] owners;
  private final Label[] labels;

  private BlockLabels(List<String> texts, String truth) {
    blocks = texts.stream().map(BlockLabels::words).toList();
    this.truth = words(truth);
    for (String line : truth.split("\n", -1)) {
      lines.add(words(line));
    }
    owners = new int[this.truth.size()];
    Arrays.fill(owners, -1);
    labels = new Label[blocks.size()];
    Arrays.fill(labels, Label.BOILERPLATE);
  }

  /**
   * The labels of a page's blocks.
   *
   * @param texts the blocks' texts, in their order
   * @param truth the true text; with an empty one no block is content
   */
  static Label[] of(List<String> texts, String truth) {
    BlockLabels run = new BlockLabels(texts, truth);
    run.align();
    for (int i = 0; i < run.blocks.size(); i++) {
      if (run.inOrder(i)) {
        run.labels[i] = Label.CONTENT;
      }
    }
    run.labelOutOfOrder();
    return run.labels;
  }

  private static List<String> words(String text) {
    return PythonText.words(PythonText.lower(text));
  }

  private void align() {
    List<String> all = new ArrayList<>();
    blocks.forEach(all::addAll);
    int[] aligned = WordAlignment.align(all, truth);
    int at = 0;
    for (int i = 0; i < blocks.size(); i++) {
      List<Integer> own = new ArrayList<>();
      for (int end = at + blocks.get(i).size(); at < end; at++) {
        if (aligned[at] >= 0) {
          own.add(aligned[at]);
          owners[aligned[at]] = i;
        }
      }
      matches.add(own);
    }
  }

  private boolean inOrder(int index) {
    List<Integer> matched = matches.get(index);
    int words = blocks.get(index).size();
    if (matched.isEmpty()) {
      return false;
    }
    if (words >= SHORT_WORDS) {
      return longestRun(matched) >= RUN_SHARE * words || matched.size() >= MATCHED_SHARE * words;
    }
    int first = matched.get(0);
    int last = matched.get(matched.size() - 1);
    if (matched.size() < words || last - first > words + 1) {
      return false;
    }
    return lines.contains(blocks.get(index)) || isNear(first - 1, index) || isNear(last + 1, index);
  }

  private static int longestRun(List<Integer> matched) {
    int run = 1;
    int longest = 1;
    for (int i = 1; i < matched.size(); i++) {
      run = matched.get(i) - matched.get(i - 1) <= RUN_GAP ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private boolean isNear(int word, int index) {
    return word >= 0
        && word < owners.length
        && owners[word] >= 0
        && Math.abs(owners[word] - index) <= NEAR;
  }

  private void labelOutOfOrder() {
    Map<String, Integer> unused = new HashMap<>();
    truth.forEach(word -> unused.merge(word, 1, Integer::sum));
    for (int i = 0; i < blocks.size(); i++) {
      if (labels[i] == Label.CONTENT) {
        matches.get(i).forEach(word -> unused.merge(truth.get(word), -1, Integer::sum));
      }
    }
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE <= truth.size(); i++) {
      shingles.add(List.copyOf(truth.subList(i, i + SHINGLE)));
    }
    for (int i = 0; i < blocks.size(); i++) {
      if (labels[i] != Label.CONTENT && isInTruth(blocks.get(i), shingles)) {
        labels[i] = take(blocks.get(i), unused) ? Label.CONTENT : Label.REPEATED;
      }
    }
  }

  private boolean isInTruth(List<String> words, Set<List<String>> shingles) {
    if (words.size() < SHINGLE) {
      return !words.isEmpty() && lines.contains(words);
    }
    int found = 0;
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      found += shingles.contains(words.subList(i, i + SHINGLE)) ? 1 : 0;
    }
    return found >= SHINGLE_SHARE * (words.size() - SHINGLE + 1);
  }

  /** Uses the words up if enough of them are left. */
  private static boolean take(List<String> words, Map<String, Integer> unused) {
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    int available = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      available += Math.min(count.getValue(), Math.max(0, unused.getOrDefault(count.getKey(), 0)));
    }
    if (available < UNUSED_SHARE * words.size()) {
      return false;
    }
    counts.forEach((word, count) -> unused.merge(word, -count, Integer::sum));
    return true;
  }
}
