package dev.winnow.bench.train;

import dev.winnow.bench.data.Page;
import dev.winnow.bench.data.PageCollection;
import dev.winnow.bench.dumps.DumpShape;
import dev.winnow.bench.dumps.DumpText;
import dev.winnow.bench.eval.Input;
import dev.winnow.bench.text.Linearizer;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.evidence.Knowledge;
import java.util.ArrayList;
import java.util.List;

/**
 * Dumps of pages whose true text nobody wrote down: what the cleaner makes of their HTML, where it
 * sees the markup, stands for it (the teacher and the student of "distillation"). Adds pages in
 * languages of which there are no true texts. Stateless.
 */
final class TaughtDumps {

  /** A page of which less is found teaches nothing. (UTF-16 units.) */
  private static final int LEAST_TEXT = 200;

  private TaughtDumps() {}

  /** The visible text of each page that the bundled cleaner finds an article in. */
  static List<DumpText> of(PageCollection collection, Knowledge knowledge) {
    Winnow teacher = Winnow.builder().knowledge(knowledge).build();
    List<DumpText> dumps = new ArrayList<>();
    for (Page page : collection.pages()) {
      if (teacher.clean(Input.HTML.of(page)) instanceof Extraction.Extracted extracted
          && extracted.record().text().length() >= LEAST_TEXT) {
        dumps.add(
            new DumpText(
                "page",
                page.id(),
                page.url().orElse(page.id()),
                "unknown",
                DumpShape.PAGE,
                Linearizer.linearize(page.bytes()),
                extracted.record().text()));
      }
    }
    return dumps;
  }
}
