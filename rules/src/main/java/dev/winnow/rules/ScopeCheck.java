package dev.winnow.rules;

import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.rules.match.Punctuation;
import java.util.List;
import java.util.Set;

/** Whether a rule is for a page, and what it asks of a block is true. */
final class ScopeCheck {

  /** Fewest words of a block that is running prose if it ends or holds a sentence. */
  private static final int PROSE_WORDS = 12;

  /** Most words of a line that is looked at as one of a program. */
  private static final int LABEL_WORDS = 3;

  private static final String CODE_BEGINS = "'/.,#{<`$@";
  private static final String CODE_ENDS = "';{}`,";

  private final Surroundings surroundings;
  private final int blocks;
  // Numbers of blocks are for texts: the menus around an article are as long as they are.
  private final boolean markup;

  private final String host;
  private final String path;
  private final String language;

  ScopeCheck(PageContext context) {
    surroundings = new Surroundings(context.page().blocks());
    blocks = context.page().blocks().size();
    markup = context.page().hasMarkup();
    host = context.host().orElse("");
    path = path(context.url().orElse(""));
    language = context.language().orElse("");
  }

  boolean covers(Rule rule, TextBlock block) {
    return coversPage(rule.scope())
        && (rule.kind() == BlockKind.TAGS || !isCode(block))
        && coversBlock(rule.conditions(), block);
  }

  boolean coversPage(Rule.Scope scope) {
    return isLanguage(scope.languages())
        && (scope.hosts().isEmpty() || isHost(scope.hosts()))
        && (scope.paths().isEmpty() || isPath(scope.paths()));
  }

  /** Whether a page is one that a site's extraction is for. */
  boolean coversSite(Rule.Scope scope) {
    return isHost(scope.hosts()) && (scope.paths().isEmpty() || isPath(scope.paths()));
  }

  private boolean isPath(List<String> patterns) {
    for (String pattern : patterns) {
      if (PathPattern.begins(path, pattern)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Templates often declare English whatever the text is in, and pages in any language carry
   * English wording; so only two other languages that differ rule each other out.
   */
  private boolean isLanguage(Set<String> languages) {
    return languages.isEmpty()
        || language.isEmpty()
        || language.equals("en")
        || languages.contains("en")
        || languages.contains(language);
  }

  private boolean isHost(Set<String> hosts) {
    boolean asked = false;
    boolean named = false;
    for (String asking : hosts) {
      if (asking.startsWith(Rule.Scope.NOT)) {
        if (isBelow(asking.substring(Rule.Scope.NOT.length()))) {
          return false;
        }
      } else {
        asked = true;
      }
    }
    for (String rest = host; !rest.isEmpty() && !named; ) {
      named = hosts.contains(rest) || (rest.length() < host.length() && hosts.contains("." + rest));
      int dot = rest.indexOf('.');
      rest = dot < 0 ? "" : rest.substring(dot + 1);
    }
    return named || !asked;
  }

  private boolean isBelow(String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  private boolean coversBlock(Rule.Conditions asked, TextBlock block) {
    int words = block.words();
    return words >= asked.minWords()
        && words <= asked.maxWords()
        && (asked.roles().isEmpty() || asked.roles().contains(block.role()))
        && isPosition(asked, block.index())
        && surroundings.isMet(asked.surroundings(), block)
        && (asked.sentence() || !isProse(block));
  }

  /**
   * Programs call things as pages call their buttons: {@code save();}, {@code '/login'}; and hash
   * tags begin as comments of programs do.
   */
  private static boolean isCode(TextBlock block) {
    String text = block.text();
    if (block.words() > LABEL_WORDS || text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    return CODE_BEGINS.indexOf(first) >= 0
        || CODE_ENDS.indexOf(last) >= 0
        || text.indexOf('_') >= 0
        || text.indexOf('=') >= 0
        || (last == ')' && isCall(text));
  }

  /** {@code print()}, {@code print(x)}, {@code print('1')}; not {@code Comments(12)}. */
  private static boolean isCall(String text) {
    int open = text.indexOf('(');
    if (open < 1 || !Character.isLetterOrDigit(text.charAt(open - 1))) {
      return false;
    }
    char inside = text.charAt(open + 1);
    // The plural that some write for one or more, such as "comment(s)".
    boolean plural = (inside == 's' || inside == 'e') && open + 4 >= text.length();
    return !Character.isDigit(inside) && !plural && inside < 0x80;
  }

  private boolean isPosition(Rule.Conditions asked, int index) {
    if (asked.head() == 0 && asked.tail() == 0) {
      return true;
    }
    if (markup && (asked.head() > 1 || asked.tail() > 1)) {
      return true;
    }
    return index < count(asked.head()) || index >= blocks - count(asked.tail());
  }

  private double count(double share) {
    return share <= 1 ? Math.ceil(share * blocks) : share;
  }

  static boolean isProse(TextBlock block) {
    return block.words() >= PROSE_WORDS
        && Punctuation.sentenceEndsBefore(block.text(), block.text().length());
  }

  private static String path(String url) {
    int scheme = url.indexOf("://");
    int slash = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    return slash < 0 ? "" : url.substring(slash);
  }
}
