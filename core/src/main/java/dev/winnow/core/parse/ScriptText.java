package dev.winnow.core.parse;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** The characters of scripts. Stateless. */
public final class ScriptText {

  private ScriptText() {}

  /**
   * What a script holds. The parser makes one node of it, whose characters are not copied here:
   * scripts are half of many a page.
   */
  public static String of(Element script) {
    return script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode data
        ? data.getWholeData()
        : script.data();
  }
}
