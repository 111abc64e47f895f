package dev.winnow.core;

import dev.winnow.core.source.RawDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Documents that break cleaners: too deep, too long, too odd. */
final class HostileDocuments {

  private static final int DEEP = 200_000;
  private static final int MANY = 200_000;
  private static final int LONG = 5_000_000;

  private HostileDocuments() {}

  static Stream<RawDocument> all() {
    List<RawDocument> documents = new ArrayList<>();
    addExtremeSizes(documents);
    addOddCharacters(documents);
    addBrokenMarkup(documents);
    addHostileStructure(documents);
    addHostileNotes(documents);
    return documents.stream();
  }

  private static void addExtremeSizes(List<RawDocument> documents) {
    documents.add(RawDocument.text("an empty text", ""));
    documents.add(RawDocument.html("an empty page", ""));
    documents.add(RawDocument.text("200,000 empty lines", "\n".repeat(MANY)));
    documents.add(RawDocument.text("200,000 equal lines", "Read More\n".repeat(MANY)));
    documents.add(RawDocument.text("200,000 short lines", numbered(MANY, "line ", "\n")));
    documents.add(RawDocument.text("one line of 5 MB", "word ".repeat(LONG / 5)));
    documents.add(RawDocument.text("one word of 5 MB", "a".repeat(LONG)));
    documents.add(RawDocument.text("5 MB of brackets", "(".repeat(LONG)));
    documents.add(RawDocument.text("5 MB of spaces", "x" + " ".repeat(LONG) + "x"));
    documents.add(RawDocument.html("200,000 nested elements", "<div>".repeat(DEEP) + "deep"));
    documents.add(RawDocument.html("200,000 nested inlines", "<b>".repeat(DEEP) + "deep"));
    documents.add(RawDocument.html("200,000 paragraphs", numbered(MANY, "<p>", "")));
    documents.add(RawDocument.html("50,000 links", numbered(MANY / 4, "<a href=x>", "</a> ")));
  }

  /** Texts that look like Markdown, a text browser's, or a page on one line. */
  private static void addHostileNotes(List<RawDocument> documents) {
    String markdown = "[a](/a) [b](/b) [c](/c) ";
    documents.add(RawDocument.text("open brackets", markdown + "[".repeat(LONG / 5)));
    documents.add(RawDocument.text("open targets", markdown + "](".repeat(LONG / 10)));
    documents.add(RawDocument.text("open titles", markdown + "](a \"".repeat(LONG / 20)));
    documents.add(RawDocument.text("open tags", markdown + "<a".repeat(LONG / 10)));
    documents.add(RawDocument.text("open addresses", "[/".repeat(LONG / 10)));
    documents.add(RawDocument.text("fences", "```\n".repeat(MANY) + "x"));
    documents.add(RawDocument.text("one line of names", "Ada Quill of ".repeat(LONG / 50)));
    documents.add(
        RawDocument.text("numbers of links", numbered(MANY / 4, "[", "]a ") + "\n1. http://a"));
    documents.add(
        RawDocument.text("wrapped lines", ("word ".repeat(14) + "word\n").repeat(MANY / 10)));
    documents.add(
        RawDocument.text(
            "lines that go on", "a line that never ends its only sentence,\n".repeat(MANY / 10)));
  }

  private static void addOddCharacters(List<RawDocument> documents) {
    documents.add(RawDocument.text("NULs", "\0\0a\0b\n\0".repeat(1_000)));
    documents.add(RawDocument.text("lone surrogates", "\uD800 \uDC00\uD83D\n\uDFFF text \uD800"));
    documents.add(RawDocument.html("lone surrogates in a page", "<p>\uD800 a \uDC00<p>\uD83D"));
    documents.add(
        RawDocument.text("zero-width only", "\u200B\u200C\u200D\uFEFF\u00AD".repeat(999)));
    documents.add(RawDocument.text("stacked accents", "a" + "\u0301".repeat(100_000)));
    documents.add(RawDocument.text("references in references", "&amp;".repeat(100_000)));
    for (int seed = 1; seed <= 20; seed++) {
      documents.add(RawDocument.text("characters of seed " + seed, randomCharacters(seed)));
      documents.add(RawDocument.text("bytes of seed " + seed, randomBytes(seed)));
      documents.add(RawDocument.html("page of bytes of seed " + seed, randomBytes(seed)));
    }
  }

  private static void addBrokenMarkup(List<RawDocument> documents) {
    documents.add(
        RawDocument.html("unclosed tags", "<table><tr><td><p><a><b><i>text".repeat(5_000)));
    documents.add(RawDocument.html("an unclosed comment", "<p>text<!--" + "x".repeat(100_000)));
    documents.add(RawDocument.html("an unclosed attribute", "<p class=\"" + "a ".repeat(100_000)));
    documents.add(RawDocument.html("only a script", "<script>" + "var a;".repeat(10_000)));
    documents.add(RawDocument.html("a page of brackets", "<".repeat(100_000)));
    documents.add(RawDocument.html("frames only", "<frameset><frame src=a><frame src=b>"));
    documents.add(
        RawDocument.html(
            "broken data", "<script type=\"application/ld+json\">" + "[".repeat(100_000)));
  }

  /** Structure and links that multiply, nest or lead astray. */
  private static void addHostileStructure(List<RawDocument> documents) {
    String words = "The harbour council met on Tuesday and said that the ferry was late again. ";
    documents.add(RawDocument.html("nested lists", ("<ul><li>" + words).repeat(20_000)));
    documents.add(RawDocument.html("nested quotes", ("<blockquote>" + words).repeat(20_000)));
    documents.add(RawDocument.html("nested tables", ("<table><tr><td>" + words).repeat(20_000)));
    documents.add(
        RawDocument.html(
            "a long base",
            "<base href='http://x.test/"
                + "a".repeat(1_000_000)
                + "'>"
                + numbered(20_000, "<p><a href=y", ">" + words + "</a>")));
    documents.add(
        RawDocument.html(
            "one name for all notes",
            numbered(20_000, "<p>" + words + "<sup><a href='#n", "'>1</a></sup>")
                + numbered(20_000, "<p id=n", ">" + words)));
    documents.add(
        RawDocument.html(
            "wide cells",
            "<table>" + ("<tr><td colspan=1000 rowspan=1000>" + words).repeat(5_000)));
    documents.add(
        RawDocument.html("marks", "<p>" + "<b>a<i>b<code>c</b>d</i>e</code>".repeat(20_000)));
    documents.add(RawDocument.html("lines of code", "<blockquote><pre>" + "x\n".repeat(LONG / 5)));
    documents.add(
        RawDocument.html(
            "ingredients of one word",
            "<script type='application/ld+json'>{\"@type\": \"Recipe\", \"recipeIngredient\": ["
                + "\"1 1 1 1 1 1 1 1\",".repeat(2_000)
                + "]}</script>"
                + "<p>1 1 1 1 1 1 1 1 1".repeat(20_000)));
    documents.add(RawDocument.html("line breaks", (words + "<br>").repeat(20_000)));
  }

  private static String numbered(int count, String before, String after) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(before).append(i).append(after);
    }
    return out.toString();
  }

  private static String randomCharacters(int seed) {
    Random random = new Random(seed);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      boolean any = random.nextInt(3) == 0;
      out.append((char) (any ? random.nextInt(0x10000) : ' ' + random.nextInt(0x60)));
      out.append(random.nextInt(40) == 0 ? "\n" : "");
    }
    return out.toString();
  }

  private static byte[] randomBytes(int seed) {
    byte[] bytes = new byte[20_000];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
