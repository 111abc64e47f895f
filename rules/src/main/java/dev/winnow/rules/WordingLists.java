package dev.winnow.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The lists of wording that a pack gives names to: {@code {articles}} in a phrase is a choice of
 * what the list says. For one pack.
 */
final class WordingLists {

  private final Map<String, List<String>> lists = new HashMap<>();

  /** Reads the lists of a pack, if it has any. */
  void read(Yaml yaml, @Nullable Node node) throws RuleFormatException {
    lists.clear();
    if (node == null) {
      return;
    }
    for (Map.Entry<String, Node> list : yaml.entries(node).entrySet()) {
      List<String> wording = yaml.strings(list.getValue());
      for (String piece : wording) {
        if (piece.isBlank() || piece.matches(".*[(){}|].*")) {
          throw yaml.fault(list.getValue(), "no wording for a list: \"" + piece + "\"");
        }
      }
      lists.put(list.getKey(), wording);
    }
  }

  /**
   * A phrase with the lists that it names written out as choices.
   *
   * @throws IllegalArgumentException if there is no such list
   */
  String fill(String written) {
    int open = written.indexOf('{');
    if (open < 0) {
      return written;
    }
    StringBuilder filled = new StringBuilder();
    int done = 0;
    while (open >= 0) {
      int close = written.indexOf('}', open);
      List<String> list = close < 0 ? null : lists.get(written.substring(open + 1, close));
      if (list == null) {
        throw new IllegalArgumentException("no list of that name: \"" + written + "\"");
      }
      filled.append(written, done, open);
      boolean inChoice = written.lastIndexOf('(', open) > written.lastIndexOf(')', open);
      String choices = String.join("|", list);
      filled.append(inChoice || list.size() == 1 ? choices : "(" + choices + ")");
      done = close + 1;
      open = written.indexOf('{', done);
    }
    return filled.append(written, done, written.length()).toString();
  }
}
