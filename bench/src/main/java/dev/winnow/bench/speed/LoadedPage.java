package dev.winnow.bench.speed;

import dev.winnow.bench.data.Page;

/**
 * A page with its bytes in memory.
 *
 * @param id its name
 * @param url its address, or an empty string
 * @param bytes its content, unpacked; nobody changes it
 */
@SuppressWarnings("ArrayRecordComponent")
record LoadedPage(String id, String url, byte[] bytes) {

  static LoadedPage of(Page page) {
    return new LoadedPage(page.id(), page.url().orElse(""), page.bytes());
  }
}
