package dev.winnow.bench.score;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A collection's figures: a line for each figure, a column for each extractor. */
public final class ScoreTable {

  private static final int LABEL_WIDTH = 34;

  /** Wide enough for a count and for a rate with four digits. */
  private static final int LEAST_COLUMN_WIDTH = 8;

  private final Map<String, Scores> columns;
  private final StringBuilder out = new StringBuilder();

  private ScoreTable(Map<String, Scores> columns) {
    this.columns = columns;
  }

  /**
   * The table as text.
   *
   * @param title the first line
   * @param columns scores by the extractor's name, in their order
   * @param byType whether to add the words figures of each page type
   */
  public static String format(String title, Map<String, Scores> columns, boolean byType) {
    ScoreTable table = new ScoreTable(new LinkedHashMap<>(columns));
    table.header(title);
    for (String metric :
        table.names(scores -> scores.metrics().stream().map(Metric::name).toList())) {
      table.metric(metric, scores -> scores.metric(metric));
    }
    if (byType) {
      for (String type : table.names(scores -> List.copyOf(scores.types().keySet()))) {
        table.metric("words of " + type, s -> Optional.ofNullable(s.types().get(type)));
      }
    }
    table.count("failed", Scores::failed);
    table.count("missing", Scores::missing);
    table.count("empty", Scores::empty);
    return table.out.toString();
  }

  private void header(String title) {
    out.append(String.format(Locale.ROOT, "%-" + LABEL_WIDTH + "s", title));
    columns.keySet().forEach(name -> cell(name, name));
    out.append('\n');
  }

  private Set<String> names(Function<Scores, List<String>> list) {
    Set<String> names = new LinkedHashSet<>();
    columns.values().forEach(scores -> names.addAll(list.apply(scores)));
    return names;
  }

  private void metric(String name, Function<Scores, Optional<Metric>> get) {
    Set<String> figures =
        names(s -> get.apply(s).map(m -> List.copyOf(m.figures().keySet())).orElse(List.of()));
    int pages =
        columns.values().stream()
            .flatMap(s -> get.apply(s).stream())
            .mapToInt(Metric::pages)
            .max()
            .orElse(0);
    for (String figure : figures) {
      String label = name + " (" + pages + ") " + figure;
      out.append(String.format(Locale.ROOT, "%-" + LABEL_WIDTH + "s", label));
      columns.forEach(
          (column, scores) ->
              cell(
                  column,
                  get.apply(scores)
                      .map(m -> m.figures().get(figure))
                      .map(rate -> String.format(Locale.ROOT, "%.4f", rate))
                      .orElse("-")));
      out.append('\n');
    }
  }

  private void count(String label, Function<Scores, Long> get) {
    out.append(String.format(Locale.ROOT, "%-" + LABEL_WIDTH + "s", label));
    columns.forEach((column, scores) -> cell(column, get.apply(scores).toString()));
    out.append('\n');
  }

  private void cell(String column, String value) {
    int width = Math.max(LEAST_COLUMN_WIDTH, column.length());
    out.append(String.format(Locale.ROOT, "  %" + width + "s", value));
  }
}
