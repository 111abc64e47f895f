package dev.winnow.core.evidence;

import java.util.ArrayList;
import java.util.List;

/** What is known of each block of a page. Immutable. */
public final class PageEvidence {

  private final List<List<Evidence>> byBlock;

  private PageEvidence(List<List<Evidence>> byBlock) {
    this.byBlock = byBlock;
  }

  /** All evidence about a block, in the order of the classifiers. */
  public List<Evidence> of(int block) {
    return byBlock.get(block);
  }

  /** The number of blocks. */
  public int size() {
    return byBlock.size();
  }

  /** Starts with no evidence about any of {@code blocks} blocks. */
  public static Builder builder(int blocks) {
    return new Builder(blocks);
  }

  /** Collects evidence; for one thread. */
  public static final class Builder {
    /** Unmodifiable lists, so that what was handed out stays as it was. */
    private final List<List<Evidence>> byBlock;

    private Builder(int blocks) {
      byBlock = new ArrayList<>(blocks);
      for (int i = 0; i < blocks; i++) {
        byBlock.add(List.of());
      }
    }

    /** Adds a piece of evidence about a block. */
    public Builder add(int block, Evidence evidence) {
      byBlock.set(block, with(byBlock.get(block), evidence));
      return this;
    }

    /** Most blocks have one piece or two: for these there are lists without an array. */
    private static List<Evidence> with(List<Evidence> known, Evidence evidence) {
      return switch (known.size()) {
        case 0 -> List.of(evidence);
        case 1 -> List.of(known.get(0), evidence);
        default -> {
          Evidence[] more = known.toArray(new Evidence[known.size() + 1]);
          more[known.size()] = evidence;
          yield List.of(more);
        }
      };
    }

    /** What has been said of a block so far. */
    public List<Evidence> of(int block) {
      return byBlock.get(block);
    }

    /** The evidence collected. */
    public PageEvidence build() {
      return new PageEvidence(List.copyOf(byBlock));
    }
  }
}
