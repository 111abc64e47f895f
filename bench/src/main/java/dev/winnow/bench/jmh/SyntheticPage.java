package dev.winnow.bench.jmh;

import java.util.Random;

/** A made-up news page, the same on every run. */
public final class SyntheticPage {

  private static final String[] WORDS =
      ("the harbour council of Ostenby voted on a bridge that would join its two islands while "
              + "fishermen asked for time and the mayor promised a report before winter")
          .split(" ", -1);

  private final Random random;
  private final StringBuilder html = new StringBuilder();

  private SyntheticPage(long seed) {
    random = new Random(seed);
  }

  /**
   * The page: a head, a menu, an article, cards of related articles, a footer.
   *
   * @param paragraphs number of the article's paragraphs, each of 30 to 90 words; the menu and the
   *     cards grow with it
   * @param seed what the choice of words starts from
   */
  public static String of(int paragraphs, long seed) {
    SyntheticPage page = new SyntheticPage(seed);
    page.head();
    page.links("nav", paragraphs);
    page.article(paragraphs);
    page.links("aside", paragraphs);
    page.html.append("<footer><p>Copyright Ostenby Herald</p></footer></body></html>\n");
    return page.html.toString();
  }

  private void head() {
    html.append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append("Council votes on bridge | Ostenby Herald</title></head><body>\n");
  }

  private void links(String element, int count) {
    html.append('<').append(element).append("><ul>");
    for (int i = 0; i < count; i++) {
      html.append("<li class=\"card\"><a href=\"/story/").append(i).append("\">");
      words(3 + random.nextInt(6));
      html.append("</a></li>\n");
    }
    html.append("</ul></").append(element).append(">\n");
  }

  private void article(int paragraphs) {
    html.append("<article><h1>Council votes on bridge</h1><p class=\"byline\">By Ada Lund</p>\n");
    for (int i = 0; i < paragraphs; i++) {
      html.append("<p>");
      words(30 + random.nextInt(61));
      html.append(".</p>\n");
    }
    html.append("</article>\n");
  }

  private void words(int count) {
    for (int i = 0; i < count; i++) {
      html.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
  }
}
