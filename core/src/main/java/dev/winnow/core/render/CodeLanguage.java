package dev.winnow.core.render;

import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.TextBlock;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The programming language that markup names for code: by its class. */
final class CodeLanguage {

  /** Elements above the code that may name it: {@code code}, {@code pre}, the highlighter's box. */
  private static final int MAX_HEIGHT = 4;

  private static final int MAX_LENGTH = 20;

  /** What HTML's standard proposes, what highlight.js takes too, and GitHub's. */
  private static final List<String> PREFIXES = List.of("language-", "lang-", "highlight-source-");

  private CodeLanguage() {}

  /**
   * The language's name, of ASCII letters, digits and {@code + - # _ .}; empty if none is named.
   */
  static String of(TextBlock code, NodeTree tree) {
    int node = code.placement().node();
    for (int i = 0; i < MAX_HEIGHT && node > 0; i++) {
      Optional<Element> element = tree.element(node);
      String language = element.map(e -> named(e.attr("class"))).orElse("");
      if (!language.isEmpty()) {
        return language;
      }
      if (i == 0 && tree.tag(node).equals("pre") && element.isPresent()) {
        Element child = element.get().firstElementChild();
        language = child == null ? "" : named(child.attr("class"));
        if (!language.isEmpty()) {
          return language;
        }
      }
      node = tree.parent(node);
    }
    return "";
  }

  private static String named(String classes) {
    String[] names = classes.split(" ", -1);
    for (int i = 0; i < names.length; i++) {
      String language = "";
      for (String prefix : PREFIXES) {
        if (names[i].startsWith(prefix)) {
          language = names[i].substring(prefix.length());
        }
      }
      // SyntaxHighlighter: "brush: js; toolbar: false".
      if (names[i].equals("brush:") && i + 1 < names.length) {
        language = names[i + 1].replace(";", "");
      }
      if (!language.isEmpty() && language.length() <= MAX_LENGTH && isName(language)) {
        return language;
      }
    }
    return "";
  }

  private static boolean isName(String language) {
    for (int i = 0; i < language.length(); i++) {
      char c = language.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && "+-#_.".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
