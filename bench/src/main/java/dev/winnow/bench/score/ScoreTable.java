package dev.winnow.bench.score;

import dev.winnow.bench.data.PageTruth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
   * @param groups by the groups' common name: a page's group, to add the figures of each group
   */
  public static String format(
      String title, Map<String, Scores> columns, Map<String, Function<PageTruth, String>> groups) {
    ScoreTable table = new ScoreTable(new LinkedHashMap<>(columns));
    table.header(title);
    for (String metric :
        table.names(scores -> scores.metrics().stream().map(Metric::name).toList())) {
      Map<String, Metric> ofColumns = new LinkedHashMap<>();
      columns.forEach(
          (column, scores) -> scores.metric(metric).ifPresent(m -> ofColumns.put(column, m)));
      table.metric(metric, ofColumns);
    }
    groups.forEach(table::group);
    table.count("failed", Scores::failed);
    table.count("missing", Scores::missing);
    table.count("empty", Scores::empty);
    return table.out.toString();
  }

  private void group(String name, Function<PageTruth, String> group) {
    Map<String, Map<String, Metric>> values = new TreeMap<>();
    columns.forEach(
        (column, scores) ->
            TextScores.by(group, scores.pages())
                .forEach(
                    (value, metric) ->
                        values
                            .computeIfAbsent(value, key -> new LinkedHashMap<>())
                            .put(column, metric)));
    values.forEach((value, ofColumns) -> metric(name + " " + value, ofColumns));
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

  private void metric(String name, Map<String, Metric> ofColumns) {
    Set<String> figures = new LinkedHashSet<>();
    ofColumns.values().forEach(metric -> figures.addAll(metric.figures().keySet()));
    int pages = ofColumns.values().stream().mapToInt(Metric::pages).max().orElse(0);
    for (String figure : figures) {
      String label = name + " (" + pages + ") " + figure;
      out.append(String.format(Locale.ROOT, "%-" + LABEL_WIDTH + "s", label));
      for (String column : columns.keySet()) {
        Metric metric = ofColumns.get(column);
        Double rate = metric == null ? null : metric.figures().get(figure);
        cell(column, rate == null ? "-" : String.format(Locale.ROOT, "%.4f", rate));
      }
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
