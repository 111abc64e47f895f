package dev.winnow.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML as nodes, so that every fault is told with its line and column. */
final class Yaml {

  private final String file;

  Yaml(String file) {
    this.file = file;
  }

  Node parse(String text) throws RuleFormatException {
    try {
      return new Compose(LoadSettings.builder().setLabel(file).build())
          .composeString(text)
          .orElseThrow(() -> new RuleFormatException(file, 1, 1, "is empty"));
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
      int line = mark == null ? 0 : mark.getLine() + 1;
      int column = mark == null ? 0 : mark.getColumn() + 1;
      throw new RuleFormatException(file, line, column, "is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new RuleFormatException(file, 0, 0, "is no YAML: " + e.getMessage());
    }
  }

  RuleFormatException fault(Node node, String reason) {
    return new RuleFormatException(file, line(node), column(node), reason);
  }

  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  static int column(Node node) {
    return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
  }

  /** The entries of a mapping; a key that is not among {@code known} or comes twice is a fault. */
  Map<String, Node> mapping(Node node, Set<String> known) throws RuleFormatException {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(node, "must be a mapping");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (!known.contains(key)) {
        throw fault(tuple.getKeyNode(), "unknown key \"" + key + "\"; known are " + known);
      }
      if (entries.put(key, tuple.getValueNode()) != null) {
        throw fault(tuple.getKeyNode(), "key \"" + key + "\" comes twice");
      }
    }
    return entries;
  }

  /** The entries of a mapping with keys of any name. */
  Map<String, Node> entries(Node node) throws RuleFormatException {
    Set<String> keys = new HashSet<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        keys.add(scalar(tuple.getKeyNode()));
      }
    }
    return mapping(node, keys);
  }

  List<Node> sequence(Node node) throws RuleFormatException {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw fault(node, "must be a list");
  }

  String scalar(Node node) throws RuleFormatException {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw fault(node, "must be a single value");
  }

  /** The items of a list; a single value is a list of one. */
  List<Node> items(Node node) throws RuleFormatException {
    return node instanceof ScalarNode ? List.of(node) : sequence(node);
  }

  /** A list of values; a single value is a list of one. */
  List<String> strings(Node node) throws RuleFormatException {
    if (node instanceof ScalarNode scalar) {
      return List.of(scalar.getValue());
    }
    List<String> strings = new ArrayList<>();
    for (Node item : sequence(node)) {
      strings.add(scalar(item));
    }
    return strings;
  }

  double number(Node node, double least, double most) throws RuleFormatException {
    try {
      double value = Double.parseDouble(scalar(node));
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw fault(node, "must be a number");
    }
    throw fault(node, "must be a number from " + least + " to " + most);
  }
}
