package dev.winnow.bench.dumps;

import dev.winnow.bench.data.Output;
import dev.winnow.bench.data.Page;
import dev.winnow.bench.data.PageCollection;
import dev.winnow.bench.data.PageTruth;
import dev.winnow.bench.text.Linearizer;
import dev.winnow.core.source.RawDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text dump and the true text of the page that it was made of.
 *
 * @param dump the name of the dump: {@code page}, {@code truth}, or that of an extractor's file
 * @param id the page's
 * @param url the page's address, or its id where there is none
 * @param type the page's type, {@code unknown} where there is none
 */
public record DumpText(
    String dump, String id, String url, String type, DumpShape shape, String text, String truth) {

  /**
   * The dumps of a collection: each page's visible text, its true text, and what other extractors
   * made of it. Pages whose text is not known are left out.
   *
   * @param residues files of outputs (lines of {@code id}, {@code text}); those without a page of
   *     the collection are left out
   * @throws IOException if a file cannot be read
   */
  public static List<DumpText> all(PageCollection collection, List<Path> residues)
      throws IOException {
    Map<String, PageTruth> truths = new HashMap<>();
    for (PageTruth truth : collection.truths()) {
      if (truth.text().isPresent()) {
        truths.put(truth.id(), truth);
      }
    }
    Map<String, Map<String, Output>> outputs = outputs(residues);
    List<DumpText> dumps = new ArrayList<>();
    for (Page page : collection.pages()) {
      PageTruth truth = truths.get(page.id());
      if (truth != null) {
        Maker maker = new Maker(page, truth, truth.text().orElse(""));
        dumps.add(maker.make("page", DumpShape.PAGE, Linearizer.linearize(page.bytes())));
        dumps.add(maker.make("truth", DumpShape.CLEAN, truth.text().orElse("")));
        outputs.forEach(
            (name, lines) -> {
              Output output = lines.get(page.id());
              if (output != null) {
                dumps.add(maker.make(name, DumpShape.RESIDUE, output.text()));
              }
            });
      }
    }
    return dumps;
  }

  private static Map<String, Map<String, Output>> outputs(List<Path> files) throws IOException {
    Map<String, Map<String, Output>> outputs = new LinkedHashMap<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.jsonl(\\.gz)?$", "");
      outputs.put(name, Output.readAll(file));
    }
    return outputs;
  }

  private record Maker(Page page, PageTruth truth, String trueText) {
    DumpText make(String dump, DumpShape shape, String text) {
      return new DumpText(
          dump,
          page.id(),
          page.url().orElse(page.id()),
          truth.pageType().orElse("unknown"),
          shape,
          text,
          trueText);
    }
  }

  /**
   * The text as the cleaner is given it.
   *
   * @param withAddress whether it is told the page's address, if there is one
   */
  public RawDocument document(boolean withAddress) {
    RawDocument document = RawDocument.text(dump + "/" + id, text);
    return withAddress && url.contains("://") ? document.withUrl(url) : document;
  }
}
