package dev.winnow.core.score;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a {@link FeatureSheet}: which features of the {@link FeatureCatalog} it holds, and
 * where. A model looks at some of them only; what nobody looks at is not computed. Immutable.
 */
final class FeatureColumns {

  private static final int NOT_HELD = -1;

  /** All features, in the order of the catalogue. */
  static final FeatureColumns ALL = new FeatureColumns(FeatureCatalog.names(), false);

  /** By feature of the catalogue: the place in a row, or {@link #NOT_HELD}. */
  private final int[] places = new int[FeatureCatalog.size()];

  private final Set<FeatureCatalog.Group> groups = EnumSet.noneOf(FeatureCatalog.Group.class);

  /** Places of a row. */
  private final int width;

  /** The place for what is not held, behind all others. */
  private final int spare;

  private FeatureColumns(List<String> names, boolean others) {
    Arrays.fill(places, NOT_HELD);
    int held = 0;
    for (String name : names) {
      places[FeatureCatalog.index(name)] = held++;
    }
    if (others) {
      held = addNeeded(PathFeatures.MEANS, held);
      held = addNeeded(NeighbourFeatures.TAKEN, held);
    }
    for (FeatureCatalog.Group group : FeatureCatalog.Group.values()) {
      for (int i = FeatureCatalog.start(group); i < FeatureCatalog.end(group); i++) {
        if (places[i] != NOT_HELD) {
          groups.add(group);
        }
      }
    }
    spare = held;
    width = others ? held + 1 : held;
    for (int i = 0; i < places.length; i++) {
      places[i] = places[i] == NOT_HELD ? spare : places[i];
    }
  }

  /** Other features are computed from these. */
  private int addNeeded(int[] features, int first) {
    int held = first;
    for (int feature : features) {
      if (places[feature] == NOT_HELD) {
        places[feature] = held++;
      }
    }
    return held;
  }

  /**
   * The columns that a model looks at: in its order first in a row, what else is needed behind
   * them.
   *
   * @throws IllegalArgumentException if there is no such feature
   */
  static FeatureColumns of(List<String> names) {
    return new FeatureColumns(names, true);
  }

  /** The number of values a row. */
  int width() {
    return width;
  }

  /** The place of a feature in a row; features that are not held share one. */
  int place(int feature) {
    return places[feature];
  }

  /** Whether a feature is held. */
  boolean holds(int feature) {
    return places[feature] != spare;
  }

  /** Whether any feature of a group is held. */
  boolean holds(FeatureCatalog.Group group) {
    return groups.contains(group);
  }

  int[] places() {
    return places;
  }
}
