package dev.winnow.core;

import dev.winnow.core.source.RawDocument;
import java.util.List;
import java.util.Random;

/** Documents put together from words, leftovers of pages and odd characters, by a seed. */
final class GeneratedDocuments {

  private static final List<String> WORDS =
      List.of(
          "the",
          "harbour",
          "of",
          "Vell",
          "and",
          "council",
          "said",
          "İstanbul",
          "straße",
          "naïve",
          "a",
          "ferry",
          "1,204",
          "on",
          "Tuesday",
          "миллион",
          "灯台の",
          "وكان",
          "e\u0301tage",
          "co\u00ADoperate",
          "it’s",
          "“quiet,”",
          "Dr.",
          "—",
          "5.30",
          "in",
          "was",
          "to",
          "flood");

  private static final List<String> LEFTOVERS =
      List.of(
          "Advertisement",
          "Share this:",
          "Read More",
          "Leave a Reply",
          "Your email address will not be published. Required fields are marked *",
          "Already a subscriber? Log in.",
          "(Photo by Ada Quill/The Vell Times)",
          "Sign up for our newsletter",
          "© 2031 The Vell Times",
          "Home > News > Harbour",
          "\u00A0",
          "\u200B\uFEFF",
          "***",
          "•",
          "Posted on March 3, 2031",
          "By Ada Quill");

  private static final List<String> TAGS =
      List.of(
          "p", "div", "li", "h2", "span", "td", "blockquote", "pre", "aside", "a", "figcaption");

  private static final List<String> MARKS =
      List.of(
          "%s",
          "# %s",
          "* %s [%s](/ferry \"Ferry\")",
          "%s **%s**",
          "[%s](https://vell.example/%s",
          "> _%s_ %s",
          "```\n%s\n%s\n```",
          "%s<br>%s");

  private final Random random;

  private GeneratedDocuments(long seed) {
    random = new Random(seed);
  }

  /** A plain text, a page, Markdown and a text on one line, the same ones for the same seed. */
  static List<RawDocument> of(long seed) {
    GeneratedDocuments made = new GeneratedDocuments(seed);
    return List.of(
        RawDocument.text("text of seed " + seed, made.text()),
        RawDocument.html("page of seed " + seed, made.page()),
        RawDocument.text("markdown of seed " + seed, made.markdown()),
        RawDocument.text("line of seed " + seed, made.text().replaceAll("\\s+", " ")));
  }

  private String text() {
    String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
    StringBuilder out = new StringBuilder();
    int paragraphs = 1 + random.nextInt(25);
    for (int i = 0; i < paragraphs; i++) {
      out.append(paragraph());
      out.append(lineEnd.repeat(1 + random.nextInt(3)));
    }
    return out.toString();
  }

  private String page() {
    StringBuilder out = new StringBuilder("<!doctype html><title>" + words(5) + "</title><body>");
    int elements = 1 + random.nextInt(60);
    for (int i = 0; i < elements; i++) {
      String tag = pick(TAGS);
      out.append('<').append(tag).append('>').append(paragraph());
      if (random.nextInt(4) > 0) {
        out.append("</").append(tag).append('>');
      }
    }
    return out.toString();
  }

  private String markdown() {
    StringBuilder out = new StringBuilder("[a](/a) [b](/b) [c](https://c.example/)\n\n");
    int paragraphs = 1 + random.nextInt(25);
    for (int i = 0; i < paragraphs; i++) {
      out.append(pick(MARKS).formatted(paragraph(), words(3))).append("\n\n");
    }
    return out.toString();
  }

  private String paragraph() {
    if (random.nextInt(3) == 0) {
      return pick(LEFTOVERS);
    }
    return words(1 + random.nextInt(60)) + (random.nextBoolean() ? "." : "");
  }

  private String words(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : " ").append(pick(WORDS));
    }
    return out.toString();
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
