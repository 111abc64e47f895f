package dev.winnow.core.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * The text of a page whose body is an empty shell that a script would fill: the {@code articleBody}
 * of its linked data, or the longest text in the state that the script starts from. It is looked
 * for only where the page itself shows none.
 *
 * @param origin where it was found: {@code json-ld:articleBody}, {@code script:} and the names that
 *     lead to it
 * @param html the text as markup
 * @param characters how long it is without markup
 */
public record EmbeddedText(String origin, String html, int characters) {

  /**
   * Longest script that is looked at. (Characters; the states of news pages have about 500,000.)
   */
  private static final int MAX_SCRIPT = 4_000_000;

  /** Shortest string that is read as text. (Characters without markup.) */
  private static final int PROSE_LENGTH = 60;

  /** Shortest in scripts that write no spaces. (Characters without markup.) */
  private static final int DENSE_LENGTH = 25;

  /** From which length each of several strings is a text of its own. (Characters.) */
  private static final int WHOLE_TEXT = 1_500;

  /** How many characters in, the name of a variable must stand. */
  private static final int HEAD = 400;

  private static final Map<String, String> WORDS = new HashMap<>();
  private static final List<String> VARIABLES = new ArrayList<>();

  static {
    load();
  }

  /** The longest text in the scripts of a page, if there is any. No input makes it fail. */
  public static Optional<EmbeddedText> find(Document document) {
    Optional<EmbeddedText> best = Optional.empty();
    int most = 0;
    for (Element script : document.getElementsByTag("script")) {
      String data = ScriptText.of(script);
      Optional<String> source = source(script, data);
      if (source.isEmpty()) {
        continue;
      }
      Texts texts = new Texts();
      ScriptStrings.read(data, texts);
      for (Map.Entry<String, List<String>> entry : texts.byPath.entrySet()) {
        int worth = worth(entry.getKey(), entry.getValue());
        if (worth > most) {
          most = worth;
          best = Optional.of(of(source.get() + ":" + entry.getKey(), entry.getValue()));
        }
      }
    }
    return best;
  }

  /**
   * A copy of the page with the text as an element at the end of its body.
   *
   * @return the element; its owner is the copy
   */
  public Element addTo(Document document) {
    Document copy = document.clone();
    Element added = copy.body().appendElement("article");
    added.append(html);
    return added;
  }

  private static Optional<String> source(Element script, String data) {
    if (data.length() > MAX_SCRIPT || data.length() < PROSE_LENGTH) {
      return Optional.empty();
    }
    String type = script.attr("type").toLowerCase(Locale.ROOT);
    if (type.contains("ld+json")) {
      return Optional.of("json-ld");
    }
    String head = script.id() + " " + data.substring(0, Math.min(HEAD, data.length()));
    if (type.contains("json")) {
      return Optional.of("script");
    }
    return VARIABLES.stream().anyMatch(head::contains) ? Optional.of("script") : Optional.empty();
  }

  /** Collects the strings that can be read, by their paths. */
  private static final class Texts implements ScriptStrings.Sink {
    final Map<String, List<String>> byPath = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    @Override
    public void accept(String path, String value) {
      if (isProse(value) && seen.add(value)) {
        byPath.computeIfAbsent(path, p -> new ArrayList<>()).add(value);
      }
    }
  }

  /** Whether a string is something to read: long, with words or marks of sentences, no code. */
  private static boolean isProse(String value) {
    int letters = 0;
    int dense = 0;
    int spaces = 0;
    int code = 0;
    int ends = 0;
    boolean tag = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '<') {
        tag = true;
      } else if (tag) {
        tag = c != '>';
      } else {
        letters += Character.isLetter(c) ? 1 : 0;
        dense += c >= 0x2E80 && Character.isLetter(c) ? 1 : 0;
        spaces += c == ' ' ? 1 : 0;
        code += c == '{' || c == '}' || c == ';' || c == '=' || c == '_' ? 1 : 0;
        ends += ".!?…。！？".indexOf(c) >= 0 ? 1 : 0;
      }
    }
    boolean words = spaces * 12 >= letters && letters >= PROSE_LENGTH;
    return ends > 0 && code * 40 <= letters && (words || dense >= DENSE_LENGTH);
  }

  /**
   * How much a text counts: its length, if one of the names that lead to it is that of a text to
   * read, and none that of something beside it.
   */
  private static int worth(String path, List<String> texts) {
    boolean body = false;
    for (String name : path.toLowerCase(Locale.ROOT).split("[.\\[\\]*]+", -1)) {
      String use = WORDS.getOrDefault(name, "");
      body |= use.equals("body");
      if (use.equals("beside")) {
        return 0;
      }
    }
    int length = 0;
    for (String text : body ? whole(texts) : List.<String>of()) {
      length += visible(text);
    }
    return length;
  }

  /** Of several whole texts the first; otherwise all of them are paragraphs of one. */
  private static List<String> whole(List<String> texts) {
    int whole = 0;
    for (String text : texts) {
      whole += text.length() >= WHOLE_TEXT ? 1 : 0;
    }
    return whole >= 2 && whole * 2 >= texts.size() ? texts.subList(0, 1) : texts;
  }

  private static EmbeddedText of(String origin, List<String> texts) {
    StringBuilder html = new StringBuilder();
    int characters = 0;
    for (String raw : whole(texts)) {
      // Some write markup as text into JSON.
      String text = raw.contains("&lt;/") ? Parser.unescapeEntities(raw, false) : raw;
      characters += visible(text);
      if (isMarkup(text)) {
        html.append("<div>").append(text).append("</div>");
      } else {
        for (String line : text.split("\n", -1)) {
          html.append("<p>").append(Entities.escape(line)).append("</p>");
        }
      }
    }
    return new EmbeddedText(origin, html.toString(), characters);
  }

  private static boolean isMarkup(String text) {
    int open = text.indexOf('<');
    return open >= 0 && text.indexOf("</", open) > 0;
  }

  private static int visible(String text) {
    int count = 0;
    boolean tag = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      tag = c == '<' || (tag && c != '>');
      count += !tag && c != '>' ? c >= 0x2E80 ? 3 : 1 : 0;
    }
    return count;
  }

  private static void load() {
    try (InputStream in =
            Objects.requireNonNull(EmbeddedText.class.getResourceAsStream("script-texts.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        int tab = line.indexOf('\t');
        String use = line.substring(0, tab);
        for (String word : line.substring(tab + 1).split(" ", -1)) {
          if (use.equals("script")) {
            VARIABLES.add(word);
          } else {
            WORDS.put(word, use);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
