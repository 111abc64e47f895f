package dev.winnow.core.score;

import dev.winnow.core.score.FeatureCatalog.Feature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The features of a catalogue, group behind group, and the columns that they stand in. Immutable.
 *
 * @param <G> the groups
 */
@SuppressWarnings("EnumOrdinal") // Asked for each block and group: an EnumMap would box.
final class FeatureTable<G extends Enum<G>> {

  private final List<Feature> features;

  /** By group: its first column, and the one behind its last. */
  private final int[] starts;

  private final int[] ends;
  private final Map<String, Integer> indices = new HashMap<>();

  /**
   * A table.
   *
   * @throws IllegalStateException if two features have the same name
   */
  FeatureTable(Class<G> groups, Function<G, List<Feature>> featuresOf) {
    starts = new int[groups.getEnumConstants().length];
    ends = new int[starts.length];
    List<Feature> all = new ArrayList<>();
    for (G group : groups.getEnumConstants()) {
      starts[group.ordinal()] = all.size();
      all.addAll(featuresOf.apply(group));
      ends[group.ordinal()] = all.size();
    }
    features = List.copyOf(all);
    for (Feature feature : features) {
      if (indices.put(feature.name(), indices.size()) != null) {
        throw new IllegalStateException("a name is given twice: " + feature.name());
      }
    }
  }

  /** The lines of a table once for each member of a family, behind its name. */
  static String family(List<String> members, String table) {
    StringBuilder all = new StringBuilder();
    for (String member : members) {
      for (String line : table.strip().split("\n", -1)) {
        all.append(all.isEmpty() ? "" : "\n").append(member).append('.').append(line);
      }
    }
    return all.toString();
  }

  /** The features of a group: a line of {@code name | range | meaning} for each. */
  static List<Feature> read(String group, String table) {
    List<Feature> features = new ArrayList<>();
    for (String line : table.strip().split("\n", -1)) {
      String[] cells = line.split(" \\| ", -1);
      features.add(new Feature(group, group + "." + cells[0], cells[1], cells[2]));
    }
    return features;
  }

  List<Feature> features() {
    return features;
  }

  int size() {
    return features.size();
  }

  /**
   * The column of a feature.
   *
   * @throws IllegalArgumentException if there is no such feature
   */
  int index(String name) {
    Integer index = indices.get(name);
    if (index == null) {
      throw new IllegalArgumentException("no feature " + name);
    }
    return index;
  }

  /** The first column of a group. */
  int start(G group) {
    return starts[group.ordinal()];
  }

  /** The column behind the last one of a group. */
  int end(G group) {
    return ends[group.ordinal()];
  }
}
