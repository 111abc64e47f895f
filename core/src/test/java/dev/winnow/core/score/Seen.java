package dev.winnow.core.score;

import dev.winnow.core.evidence.BlockClassifier;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.Evidence.Reach;
import dev.winnow.core.evidence.Evidence.RuleHit;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import java.util.ArrayList;
import java.util.List;

/** A page for a classifier, with what rules said of it before. */
final class Seen {

  private final PageContext page;
  private final PageEvidence.Builder evidence;

  Seen(PageContext page) {
    this.page = page;
    evidence = PageEvidence.builder(page.page().blocks().size());
  }

  /** A rule says what a block is. */
  Seen rule(int block, BlockKind kind, double weight, Reach reach) {
    evidence.add(block, new RuleHit("test/" + kind.label(), kind, weight, reach));
    return this;
  }

  /** A rule says what a block is, and nothing of any other. */
  Seen rule(int block, BlockKind kind, double weight) {
    return rule(block, kind, weight, Reach.BLOCK);
  }

  Seen by(BlockClassifier classifier) {
    classifier.classify(page, evidence);
    return this;
  }

  /** All that is known of a block. */
  List<Evidence> of(int block) {
    return evidence.of(block);
  }

  /** The score of a block. */
  Evidence.Score score(int block) {
    return (Evidence.Score)
        of(block).stream().filter(Evidence.Score.class::isInstance).findFirst().orElseThrow();
  }

  /** The shapes found, each as {@code block source kind}. */
  List<String> shapes() {
    List<String> shapes = new ArrayList<>();
    for (int i = 0; i < page.page().blocks().size(); i++) {
      for (Evidence known : of(i)) {
        if (known instanceof Evidence.Shape shape) {
          shapes.add(i + " " + shape.source() + " " + shape.kind().label());
        }
      }
    }
    return shapes;
  }

  /** The repetitions found, each as {@code block of block}. */
  List<String> repeats() {
    List<String> repeats = new ArrayList<>();
    for (int i = 0; i < page.page().blocks().size(); i++) {
      for (Evidence known : of(i)) {
        if (known instanceof Evidence.Repeat repeat) {
          repeats.add(i + " of " + repeat.of());
        }
      }
    }
    return repeats;
  }
}
