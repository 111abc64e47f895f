package dev.winnow.bench.languages;

import dev.winnow.bench.data.Page;
import dev.winnow.bench.data.PageCollection;
import dev.winnow.bench.data.PageTruth;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Texts whose language is known: declared by their page, or because they were written so. */
final class LanguageSamples {

  /** Sentences shorter than this, in characters, are short ones. */
  private static final int SHORT = 110;

  /** Bytes of a page in which its element {@code html} is looked for. */
  private static final int HEAD = 20_000;

  private LanguageSamples() {}

  /**
   * The invented sentences: the short ones, the paragraphs, and all of a tag joined to a text of an
   * article's length. Each set is told after the number of its texts.
   */
  static List<LanguageSample> invented() throws IOException {
    List<LanguageSample> samples = new ArrayList<>();
    Map<String, StringBuilder> joined = new LinkedHashMap<>();
    for (String[] row : sentences()) {
      String set = row[1].length() < SHORT ? "invented, sentence" : "invented, paragraph";
      samples.add(new LanguageSample(set, row[0], LanguageCodes.of(row[0]), row[1]));
      joined.computeIfAbsent(row[0], tag -> new StringBuilder()).append(row[1]).append('\n');
    }
    joined.forEach(
        (tag, text) ->
            samples.add(
                new LanguageSample(
                    "invented, all of a language", tag, LanguageCodes.of(tag), text.toString())));
    return samples;
  }

  private static List<String[]> sentences() throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = LanguageSamples.class.getResourceAsStream("sentences.tsv")) {
      if (in == null) {
        throw new IOException("sentences.tsv is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          rows.add(line.split("\t", 2));
        }
      }
    }
    return rows;
  }

  /**
   * The true texts of a collection, or the snippets that they hold, in the language that the page
   * declares. Pages that declare none, or have no true text, are left out.
   */
  static List<LanguageSample> declared(PageCollection collection) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (PageTruth truth : collection.truths()) {
      String text = truth.text().orElseGet(() -> String.join("\n", truth.with()));
      if (!text.isBlank()) {
        texts.put(truth.id(), text.strip());
      }
    }
    List<LanguageSample> samples = new ArrayList<>();
    for (Page page : collection.pages()) {
      String text = texts.getOrDefault(page.id(), "");
      String language = text.isEmpty() ? "" : LanguageCodes.of(declaredBy(page));
      if (!language.isEmpty()) {
        samples.add(new LanguageSample(collection.name(), page.id(), language, text));
      }
    }
    return samples;
  }

  private static String declaredBy(Page page) {
    byte[] bytes = page.bytes();
    int end = Math.min(bytes.length, HEAD);
    Element html =
        Jsoup.parse(new String(bytes, 0, end, StandardCharsets.ISO_8859_1)).selectFirst("html");
    return html == null ? "" : html.attr("lang");
  }
}
