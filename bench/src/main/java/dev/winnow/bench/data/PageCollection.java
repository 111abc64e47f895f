package dev.winnow.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of pages: {@code pages.jsonl} ({@code id}, {@code url}, {@code path}) and, where the
 * truth is known, {@code truth.jsonl}.
 *
 * @param name the folder's name
 * @param pages the pages, in their order
 * @param truths what is known of them, in the order of its file; empty without the file
 */
public record PageCollection(String name, List<Page> pages, List<PageTruth> truths) {

  /** Copies the lists. */
  public PageCollection {
    pages = List.copyOf(pages);
    truths = List.copyOf(truths);
  }

  /**
   * Reads a collection, without the pages' bytes.
   *
   * @throws IOException if {@code pages.jsonl} is missing, or a line of either file is broken
   */
  public static PageCollection read(Path folder) throws IOException {
    Path list = folder.resolve("pages.jsonl");
    if (!Files.exists(list)) {
      throw new IOException("no collection of pages: there is no " + list);
    }
    List<Page> pages = new ArrayList<>();
    JsonLines.read(
        list,
        line ->
            pages.add(
                new Page(
                    line.required("id"),
                    line.firstText("url"),
                    folder.resolve(line.required("path")))));
    List<PageTruth> truths = new ArrayList<>();
    Path truth = folder.resolve("truth.jsonl");
    if (Files.exists(truth)) {
      JsonLines.read(truth, line -> truths.add(PageTruth.of(line)));
    }
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return new PageCollection(name == null ? "" : name.toString(), pages, truths);
  }
}
