package dev.winnow.bench.train;

import dev.winnow.bench.data.Output;
import dev.winnow.bench.data.PageCollection;
import dev.winnow.core.Winnow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What became of a collection's pages, each cleaned by a model that has seen no page of its site.
 *
 * @param collection the pages
 * @param outputs what was made of them, by page id
 * @param winnows what made it, by page id
 */
record OutOfFold(
    PageCollection collection, Map<String, Output> outputs, Map<String, Winnow> winnows) {

  /** Of no page yet. */
  OutOfFold(PageCollection collection) {
    this(collection, new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  /** Adds the pages of a fold. */
  void add(Map<String, Output> fold, Winnow winnow) {
    outputs.putAll(fold);
    fold.keySet().forEach(id -> winnows.put(id, winnow));
  }

  /**
   * The cleaner of a page.
   *
   * @throws NoSuchElementException if the page was in no fold
   */
  Winnow winnow(String id) {
    Winnow winnow = winnows.get(id);
    if (winnow == null) {
      throw new NoSuchElementException(id);
    }
    return winnow;
  }
}
