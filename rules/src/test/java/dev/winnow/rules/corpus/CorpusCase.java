package dev.winnow.rules.corpus;

import dev.winnow.core.source.MediaType;
import dev.winnow.core.source.RawDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One case: a folder with a source and what is expected of it.
 *
 * @param folder the folder; its name is the case's
 * @param mediaType what the source is
 * @param source the source, its line ends {@code \n}
 * @param url the address that it is said to come from
 */
record CorpusCase(Path folder, MediaType mediaType, String source, Optional<String> url) {

  static final String LABELS = "expected.tsv";
  static final String TEXT = "expected.txt";
  static final String MARKDOWN = "expected.md";
  static final String HTML = "expected.html";
  static final String REMOVED = "removed.tsv";
  static final String METADATA = "meta.tsv";

  private static final String SOURCE_TEXT = "source.txt";
  private static final String SOURCE_HTML = "source.html";
  private static final String URL = "url.txt";
  private static final String REJECTED = "rejected";

  static CorpusCase of(Path folder) {
    boolean html = Files.exists(folder.resolve(SOURCE_HTML));
    if (html == Files.exists(folder.resolve(SOURCE_TEXT))) {
      throw new IllegalArgumentException(
          folder + " must hold either " + SOURCE_TEXT + " or " + SOURCE_HTML);
    }
    return new CorpusCase(
        folder,
        html ? MediaType.HTML : MediaType.TEXT,
        CorpusFolder.read(folder.resolve(html ? SOURCE_HTML : SOURCE_TEXT)),
        CorpusFolder.readIfPresent(folder.resolve(URL)).map(String::strip));
  }

  String name() {
    return folder.getFileName().toString();
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  boolean has(String name) {
    return Files.exists(file(name));
  }

  RawDocument document() {
    return document(source);
  }

  /** The same document with other characters. */
  RawDocument document(String content) {
    RawDocument raw =
        mediaType == MediaType.HTML
            ? RawDocument.html(name(), content)
            : RawDocument.text(name(), content);
    return url.map(raw::withUrl).orElse(raw);
  }

  /** The reasons of which one must be given for refusing the document; empty for an article. */
  List<String> expectedRejections() {
    if (!has(METADATA)) {
      return List.of();
    }
    return CorpusFolder.rows(file(METADATA), 2).stream()
        .filter(row -> row.get(0).equals(REJECTED))
        .flatMap(row -> Stream.of(row.get(1).split("\\|", -1)))
        .toList();
  }

  /** The files without which the case says nothing. */
  List<String> required() {
    if (!expectedRejections().isEmpty()) {
      return List.of();
    }
    return mediaType == MediaType.HTML ? List.of(TEXT, REMOVED) : List.of(LABELS);
  }

  /** What is wrong with the folder itself: files that no check reads, or required ones missing. */
  List<String> problemsOfFolder() {
    List<String> problems = new ArrayList<>();
    Set<String> read =
        mediaType == MediaType.HTML
            ? Set.of(SOURCE_HTML, TEXT, MARKDOWN, HTML, REMOVED, METADATA, URL)
            : Set.of(SOURCE_TEXT, LABELS, TEXT, METADATA, URL);
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(file -> !read.contains(file))
          .sorted()
          .forEach(file -> problems.add("no check reads the file " + file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String file : required()) {
      if (!has(file)) {
        problems.add("the file " + file + " is missing; -Dcorpus.update=true drafts it");
      }
    }
    return problems;
  }
}
