package dev.winnow.bench.eval;

import dev.winnow.bench.data.Page;
import dev.winnow.bench.data.PageCollection;
import dev.winnow.bench.data.PageTruth;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The project's own cases ({@code corpus/cases}) as collections with ground truth, without those
 * that are known to fail ({@code known-failures.txt}): each of them is a test of its own.
 */
final class CorpusCases {

  /** Labels of a line that stays in the text and is of no kind in particular. */
  private static final Set<String> KEPT_LABELS = Set.of("text", "body");

  private static final Set<String> KEPT_KINDS = keptKinds();

  private CorpusCases() {}

  /**
   * The cases that are pages.
   *
   * @throws IOException if the folder or a case cannot be read
   */
  static PageCollection html(Path corpus) throws IOException {
    return collection("html", corpus, "source.html");
  }

  /**
   * The cases that are plain texts.
   *
   * @throws IOException if the folder or a case cannot be read
   */
  static PageCollection text(Path corpus) throws IOException {
    return collection("text", corpus, "source.txt");
  }

  /** Cases that must be refused have no text to compare with and are left out. */
  private static PageCollection collection(String name, Path corpus, String source)
      throws IOException {
    List<Page> pages = new ArrayList<>();
    List<PageTruth> truths = new ArrayList<>();
    for (Path folder : folders(corpus)) {
      Path file = folder.resolve(source);
      Optional<String> text = Files.exists(file) ? text(folder, file) : Optional.empty();
      if (text.isPresent()) {
        String id = String.valueOf(folder.getFileName());
        Path url = folder.resolve("url.txt");
        Optional<String> address =
            Files.exists(url) ? Optional.of(Files.readString(url).strip()) : Optional.empty();
        pages.add(new Page(id, address, file));
        truths.add(PageTruth.ofText(id, text.get()));
      }
    }
    return new PageCollection(name, pages, truths);
  }

  private static List<Path> folders(Path corpus) throws IOException {
    Path cases = corpus.resolve("cases");
    Path list = corpus.resolve("known-failures.txt");
    List<String> failing = Files.exists(list) ? Files.readAllLines(list) : List.of();
    if (!Files.isDirectory(cases)) {
      throw new IOException("no folder of cases: " + cases);
    }
    try (Stream<Path> folders = Files.list(cases)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> !failing.contains(String.valueOf(folder.getFileName())))
          .sorted()
          .toList();
    }
  }

  private static Optional<String> text(Path folder, Path source) throws IOException {
    Path text = folder.resolve("expected.txt");
    if (Files.exists(text)) {
      return Optional.of(Files.readString(text));
    }
    Path labels = folder.resolve("expected.tsv");
    return Files.exists(labels)
        ? Optional.of(keptLines(Files.readAllLines(source), Files.readAllLines(labels)))
        : Optional.empty();
  }

  /** The lines whose first label, of those allowed, lets them stay. */
  private static String keptLines(List<String> lines, List<String> labels) {
    Set<Integer> kept = new HashSet<>();
    for (String row : labels) {
      List<String> cells = Arrays.asList(row.split("\t", 2));
      if (!row.startsWith("#") && cells.size() == 2) {
        String label = cells.get(1).replaceFirst("\\|.*", "").strip();
        if (KEPT_LABELS.contains(label) || KEPT_KINDS.contains(label)) {
          kept.add(Integer.valueOf(cells.get(0)));
        }
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (kept.contains(i + 1)) {
        text.append(lines.get(i)).append('\n');
      }
    }
    return text.toString();
  }

  private static Set<String> keptKinds() {
    Set<String> labels = new HashSet<>();
    for (BlockKind kind : BlockKind.values()) {
      if (kind.fate() == Fate.TEXT) {
        labels.add(kind.label());
      }
    }
    return labels;
  }
}
