package dev.winnow.rules;

import dev.winnow.core.reason.BlockKind;
import java.util.Optional;

/** A pack to begin with. Stateless. */
public final class PackTemplate {

  private PackTemplate() {}

  /**
   * The text of a pack with one rule that works.
   *
   * @param file the name of its file, which names the pack
   * @param kind what its rules are for
   * @param host the site that it is for, if it is for one
   */
  public static String of(String file, BlockKind kind, Optional<String> host) {
    String name = file.endsWith(".yaml") ? file.substring(0, file.length() - 5) : file;
    StringBuilder pack = new StringBuilder();
    pack.append("pack: ").append(Quoted.of(name)).append('\n');
    pack.append("kind: ").append(kind.label()).append('\n');
    host.ifPresent(site -> pack.append("hosts: [").append(site).append("]\n"));
    pack.append(
        """
        source: "Where its wording was seen."
        rules:
          - id: first
            phrase:
              whole:
                - "more from the harbour"
            hits:
              - "More from the harbour"
              - "MORE FROM THE HARBOUR:"
            misses:
              - "There was more from the harbour than the boats could carry."
              - "More fish came from the harbour that year."
        """);
    host.ifPresent(
        site ->
            pack.append(
                """
                extract:
                  headline: ["h1", {meta: "og:title"}, {json-ld: headline}]
                  body: [{css: "article"}]
                  author: [{meta: author}]
                  date: [{meta: "article:published_time"}, {json-ld: datePublished}]
                  strip: [".newsletter"]
                """));
    return pack.toString();
  }
}
