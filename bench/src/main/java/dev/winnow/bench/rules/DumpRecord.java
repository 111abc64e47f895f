package dev.winnow.bench.rules;

import dev.winnow.bench.data.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A record of a dump.
 *
 * @param dump name of the dump's file without its endings
 * @param id its name
 * @param url its address; empty if there is none
 * @param text what an extractor made of the page
 */
record DumpRecord(String dump, String id, String url, String text) {

  /** The records of dumps in the order of files and lines. */
  static List<DumpRecord> readAll(List<Path> files) throws IOException {
    List<DumpRecord> records = new ArrayList<>();
    for (Path file : files) {
      String dump = String.valueOf(file.getFileName()).replaceFirst("\\.jsonl(\\.gz)?$", "");
      JsonLines.read(
          file,
          line ->
              records.add(
                  new DumpRecord(
                      dump,
                      line.required("id"),
                      line.firstText("url").orElse(""),
                      line.text("text").orElse(""))));
    }
    return records;
  }

  /** The lines of the text, blank ones too. */
  List<String> lines() {
    return List.of(text.split("\n", -1));
  }
}
