package dev.winnow.core.parse;

import dev.winnow.core.decode.DecodedText;
import dev.winnow.core.source.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Characters to page. Stateless and thread-safe. */
public final class PageParser {

  private PageParser() {}

  /**
   * Parses a document. HTML is parsed as the WHATWG standard says; no input makes it fail.
   *
   * @param decoded the characters
   * @param mediaType what they are
   * @param baseUrl what relative links refer to, or an empty string
   */
  public static SourcePage parse(DecodedText decoded, MediaType mediaType, String baseUrl) {
    return switch (mediaType) {
      case HTML -> new HtmlPage(Parser.htmlParser().parseInput(decoded.reader(), baseUrl));
      case TEXT -> new TextPage(decoded.text());
    };
  }

  /** The same for a string. */
  public static SourcePage parse(String decoded, MediaType mediaType, String baseUrl) {
    return switch (mediaType) {
      case HTML -> new HtmlPage(Jsoup.parse(decoded, baseUrl));
      case TEXT -> new TextPage(decoded);
    };
  }
}
