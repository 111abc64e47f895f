package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.segment.SegmentedPage;
import java.util.List;

/** The kept blocks as clean HTML. Stateless. */
public final class HtmlRenderer {

  private HtmlRenderer() {}

  /**
   * The HTML fragment, without the headline, in linear time. Its elements are {@code h2} to {@code
   * h6}, {@code p}, {@code br}, {@code ul}, {@code ol}, {@code li}, {@code dl}, {@code dt}, {@code
   * dd}, {@code blockquote}, {@code pre}, {@code figure}, {@code figcaption}, {@code table}, {@code
   * caption}, {@code tr}, {@code th}, {@code td}, {@code div} around a footnote, and in the text
   * {@code a}, {@code strong}, {@code em}, {@code del}, {@code code}, {@code sub}, {@code sup},
   * {@code ruby}, {@code rt} and {@code rp}. Its attributes are {@code href} (http, https, mailto,
   * and {@code #fn-…} for footnotes), {@code id} of footnotes, {@code start} and {@code value} of
   * lists, {@code colspan}, {@code rowspan}, and {@code class} of code for its language.
   *
   * @return without line breaks at the ends; empty if nothing is kept
   */
  public static String render(SegmentedPage page, List<Decision> decisions) {
    return new HtmlWriter(Rendering.of(page, decisions)).write();
  }
}
