package dev.winnow.rules;

import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.metadata.MetadataField;
import dev.winnow.core.source.RawDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ReadmeExample {
  // Immutable and thread-safe: make one, use it from any number of threads.
  private static final Winnow WINNOW = Winnow.builder().knowledge(RulePacks.bundled()).build();

  public static void main(String[] args) throws IOException {
    byte[] page = Files.readAllBytes(Path.of(args[0]));
    Extraction result = WINNOW.clean(RawDocument.html("1", page).withUrl("https://example.org/1"));
    if (result instanceof Extraction.Extracted article) {
      System.out.println(article.record().metadata().value(MetadataField.HEADLINE).orElse("-"));
      System.out.println(article.record().text());
      article.record().removed().forEach(r -> System.out.println(r.kind() + ": " + r.text()));
    } else if (result instanceof Extraction.Rejected rejected) {
      System.out.println("rejected: " + rejected.rejection().detail());
    }
  }
}
