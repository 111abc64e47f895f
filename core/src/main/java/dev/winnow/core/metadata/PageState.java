package dev.winnow.core.metadata;

import dev.winnow.core.metadata.JsonValue.Items;
import dev.winnow.core.metadata.JsonValue.Members;
import dev.winnow.core.metadata.JsonValue.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes facts out of the state that single-page applications leave in their scripts (Next.js, Nuxt,
 * {@code window.__STATE__ = …}). Such a state describes many things; only the one with the page's
 * headline or the end of its address counts.
 */
final class PageState {

  /** Trust in a date and in a name there, at most. */
  private static final double DATE = 0.75;

  private static final double NAME = 0.74;

  /** Objects visited before the rest is left alone. */
  private static final int MAX_OBJECTS = 20_000;

  /** Characters of the shortest address part that tells an article from others. */
  private static final int MIN_SLUG = 12;

  private static final List<String> TITLES = List.of("headline", "title", "name");
  private static final List<String> ADDRESSES =
      List.of("url", "slug", "path", "canonicalUrl", "uri");
  private static final Set<String> AUTHORS =
      Set.of("author", "authors", "byline", "bylines", "writer", "writers", "creator", "creators");
  private static final List<String> NAMES =
      List.of("name", "fullName", "full_name", "displayName", "display_name", "title", "text");

  private final Set<String> titles = new HashSet<>();

  /** A part of each title and of the end of the address; empty ones are in every script. */
  private final Set<String> signs = new HashSet<>();

  private final String url;
  private final Facts facts;

  private PageState(List<Heading> headings, String url, Facts facts) {
    headings.forEach(heading -> addTitle(heading.text()));
    facts.of(FactKind.HEADLINE).forEach(stated -> addTitle(stated.value()));
    this.url = withoutQuery(url);
    this.facts = facts;
    if (this.url.length() >= MIN_SLUG) {
      signs.add(longestRun(this.url.substring(this.url.length() - MIN_SLUG)));
    }
  }

  private void addTitle(String title) {
    String squeezed = Strings.squeezed(title);
    if (!squeezed.isEmpty()) {
      titles.add(squeezed);
      signs.add(longestRun(title));
    }
  }

  /** The longest run of ASCII letters and digits: whatever holds a text holds it, too. */
  private static String longestRun(String text) {
    int from = 0;
    int longest = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isPlain(text.charAt(i))) {
        if (i - start > longest) {
          longest = i - start;
          from = start;
        }
        start = i + 1;
      }
    }
    return text.substring(from, from + longest);
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /**
   * Whether a script can hold the page's headline or the end of its address: a look at its
   * characters, which costs a fraction of what reading does. Most states are of something else.
   */
  private boolean mayDescribe(String script) {
    for (String sign : signs) {
      if (script.contains(sign) || containsIgnoringCase(script, sign)) {
        return true;
      }
    }
    return false;
  }

  private static boolean containsIgnoringCase(String script, String sign) {
    char upper = Character.toUpperCase(sign.charAt(0));
    char lower = Character.toLowerCase(upper);
    for (int i = 0; i <= script.length() - sign.length(); i++) {
      char c = script.charAt(i);
      if ((c == lower || c == upper) && script.regionMatches(true, i, sign, 0, sign.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads scripts that hold a state.
   *
   * @param scripts their characters
   * @param headings the page's first-level headings
   * @param url the page's address or an empty string
   * @param facts takes what is found
   */
  static void collect(List<String> scripts, List<Heading> headings, String url, Facts facts) {
    PageState state = new PageState(headings, url, facts);
    facts.from(() -> "script");
    for (String script : scripts) {
      if (state.mayDescribe(script)) {
        state.visit(JsonReader.read(script).roots());
      }
    }
  }

  private void visit(List<JsonValue> roots) {
    Deque<JsonValue> queue = new ArrayDeque<>(roots);
    for (int seen = 0; !queue.isEmpty() && seen < MAX_OBJECTS; seen++) {
      JsonValue value = queue.remove();
      if (value instanceof Items items) {
        queue.addAll(items.values());
      } else if (value instanceof Members members) {
        if (isArticle(members)) {
          describe(members);
        }
        queue.addAll(members.values().values());
      }
    }
  }

  private boolean isArticle(Members members) {
    for (String name : TITLES) {
      if (members.get(name) instanceof Text text
          && titles.contains(Strings.squeezed(text.value()))) {
        return true;
      }
    }
    for (String name : ADDRESSES) {
      if (members.get(name) instanceof Text text) {
        String address = withoutQuery(text.value());
        if (address.length() >= MIN_SLUG && url.endsWith(address)) {
          return true;
        }
      }
    }
    return false;
  }

  private void describe(Members members) {
    for (Map.Entry<String, JsonValue> member : members.values().entrySet()) {
      if (AUTHORS.contains(member.getKey())) {
        for (JsonValue author : member.getValue().asList()) {
          facts.add(FactKind.AUTHOR, name(author), "state:" + member.getKey(), NAME);
        }
      } else if (member.getValue() instanceof Text text) {
        StatementNames.@Nullable Name stated = StatementNames.of(member.getKey());
        boolean date =
            stated != null
                && (stated.kind() == FactKind.PUBLISHED || stated.kind() == FactKind.MODIFIED);
        if (date && stated != null) {
          double trust = Math.min(DATE, stated.confidence());
          facts.add(stated.kind(), text.value(), "state:" + member.getKey(), trust);
        }
      }
    }
  }

  private static String name(JsonValue author) {
    if (author instanceof Members person) {
      for (String name : NAMES) {
        if (person.get(name) instanceof Text text && !text.value().isBlank()) {
          return text.value();
        }
      }
      return "";
    }
    return author.firstText();
  }

  private static String withoutQuery(String address) {
    int end = address.indexOf('?');
    String bare = end < 0 ? address : address.substring(0, end);
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
