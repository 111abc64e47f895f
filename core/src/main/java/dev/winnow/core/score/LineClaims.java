package dev.winnow.core.score;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What rules and shapes said of a text's lines, as numbers. For one text; nobody changes it. */
final class LineClaims {

  /** Weight from which a claim counts where claims are counted. */
  private static final double COUNTED = 0.5;

  /** The kinds that make up the frame of a page. */
  private static final Set<BlockKind> FRAME =
      EnumSet.of(
          BlockKind.NAVIGATION,
          BlockKind.BREADCRUMB,
          BlockKind.LEGAL,
          BlockKind.COOKIE_NOTICE,
          BlockKind.SHARE,
          BlockKind.NEWSLETTER,
          BlockKind.PAYWALL,
          BlockKind.COMMENT_FORM,
          BlockKind.ADVERTISEMENT,
          BlockKind.APP_PROMPT,
          BlockKind.RELATED);

  private final int kinds = LineCatalog.CLAIMED_KINDS.size();
  private final float[] byKind;

  /** By line: the largest weight of a kind that leaves the text, and of one of the text. */
  final float[] any;

  final float[] text;

  /** By line: the largest weight that a shape has for a kind that leaves the text. */
  final float[] shape;

  final boolean[] repeat;

  /** By line: whether its largest weight counts. */
  final boolean[] claimed;

  /** The line called the headline, or -1. */
  final int title;

  /** The number of claimed lines, of kinds claimed, and of these of a page's frame. */
  final int lines;

  final int kindsClaimed;
  final int frameKinds;
  final boolean imprint;

  LineClaims(PageEvidence.Builder evidence, int size) {
    byKind = new float[size * kinds];
    any = new float[size];
    text = new float[size];
    shape = new float[size];
    repeat = new boolean[size];
    claimed = new boolean[size];
    EnumSet<BlockKind> found = EnumSet.noneOf(BlockKind.class);
    int named = -1;
    int count = 0;
    for (int i = 0; i < size; i++) {
      read(i, evidence.of(i), found);
      claimed[i] = any[i] >= COUNTED && any[i] > text[i];
      count += claimed[i] ? 1 : 0;
      named = named < 0 && of(i, BlockKind.TITLE) > 0 ? i : named;
    }
    title = named;
    lines = count;
    kindsClaimed = found.size();
    imprint = found.contains(BlockKind.LEGAL);
    found.retainAll(FRAME);
    frameKinds = found.size();
  }

  private void read(int line, List<Evidence> known, Set<BlockKind> found) {
    for (int i = 0; i < known.size(); i++) {
      Evidence evidence = known.get(i);
      if (evidence instanceof Evidence.RuleHit hit) {
        add(line, hit.kind(), (float) hit.weight(), found);
      } else if (evidence instanceof Evidence.Shape said) {
        add(line, said.kind(), (float) said.weight(), found);
        if (said.kind().fate() != Fate.TEXT) {
          shape[line] = Math.max(shape[line], (float) said.weight());
        }
      } else if (evidence instanceof Evidence.Repeat) {
        repeat[line] = true;
      }
    }
  }

  private void add(int line, BlockKind kind, float weight, Set<BlockKind> found) {
    if (kind.fate() == Fate.TEXT) {
      text[line] = Math.max(text[line], weight);
      return;
    }
    any[line] = Math.max(any[line], weight);
    int column = LineCatalog.CLAIMED_KINDS.indexOf(kind);
    if (column >= 0) {
      int at = line * kinds + column;
      byKind[at] = Math.max(byKind[at], weight);
      if (weight >= COUNTED) {
        found.add(kind);
      }
    }
  }

  private float of(int line, BlockKind kind) {
    return byKind[line * kinds + LineCatalog.CLAIMED_KINDS.indexOf(kind)];
  }

  /** Fills the group of weights by kind. */
  void write(LineSheet sheet, int row) {
    for (int k = row * kinds; k < (row + 1) * kinds; k++) {
      sheet.put(byKind[k]);
    }
  }
}
