package dev.winnow.cli.input;

import dev.winnow.core.reason.Rejection.Reason;
import dev.winnow.core.source.Limits;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The documents of all inputs that the command line names, in their order: files, folders, and
 * {@code -} for the standard input. gzip is unpacked wherever it is found.
 */
public final class Inputs implements DocumentSource {

  /** The name of the standard input on the command line. */
  public static final String STDIN = "-";

  /** What the standard input is called in ids and messages. */
  private static final String STDIN_NAME = "stdin";

  /** How much gzip packs HTML, about. */
  private static final int GZIP_RATIO = 6;

  private final Deque<String> left;
  private final InputStream stdin;
  private final Optional<InputKind> forced;
  private final DocumentBytes files;
  private final int maxBytes;
  private Optional<FolderWalk> folder = Optional.empty();
  private Optional<JsonLinesSource> lines = Optional.empty();

  /**
   * Reads inputs.
   *
   * @param names paths as the user wrote them, or {@link #STDIN}
   * @param stdin the standard input
   * @param forced what to take all of them for, or empty to go by what each holds
   * @param limits the largest document
   */
  public Inputs(List<String> names, InputStream stdin, Optional<InputKind> forced, Limits limits) {
    this.left = new ArrayDeque<>(names);
    this.stdin = stdin;
    this.forced = forced;
    this.maxBytes = limits.maxBytes();
    this.files = new DocumentBytes(maxBytes, forced);
  }

  @Override
  public Optional<PendingDocument> next() {
    while (true) {
      Optional<PendingDocument> line = lines.flatMap(JsonLinesSource::next);
      if (line.isPresent()) {
        return line;
      }
      lines.ifPresent(JsonLinesSource::close);
      lines = Optional.empty();
      Optional<FolderWalk.Entry> entry = folder.flatMap(FolderWalk::next);
      Optional<PendingDocument> found;
      if (entry.isPresent()) {
        found = open(entry.get());
      } else if (left.isEmpty()) {
        return Optional.empty();
      } else {
        folder = Optional.empty();
        found = open(left.pop());
      }
      if (found.isPresent()) {
        return found;
      }
    }
  }

  private Optional<PendingDocument> open(String name) {
    if (name.equals(STDIN)) {
      return openStream(stdin, STDIN_NAME, Path.of(""));
    }
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      folder = Optional.of(new FolderWalk(path, name));
      return Optional.empty();
    }
    return openFile(path, name);
  }

  private Optional<PendingDocument> open(FolderWalk.Entry entry) {
    if (entry.failure().isPresent()) {
      return refused(entry.name(), entry.failure().get());
    }
    boolean special = Files.exists(entry.path()) && !Files.isRegularFile(entry.path());
    return special ? Optional.empty() : openFile(entry.path(), entry.name());
  }

  /**
   * The document of a file, or none if the file turns out to hold many: then the lines are open.
   */
  private Optional<PendingDocument> openFile(Path path, String name) {
    boolean alone = forced.filter(kind -> kind != InputKind.JSONL).isPresent();
    boolean regular = Files.isRegularFile(path) || !Files.exists(path);
    Optional<InputKind> named = InputRecognizer.byName(name);
    if (regular && (alone || (forced.isEmpty() && named.equals(Optional.of(InputKind.HTML))))) {
      return Optional.of(new FileDocument(path, name));
    }
    try {
      if (!regular) {
        // Files.newInputStream asks for its position, which a pipe does not have.
        return openStream(new FileInputStream(path.toFile()), name, folderOf(path));
      }
      BufferedInputStream unpacked = unpacked(Files.newInputStream(path));
      if (openLines(unpacked, name, folderOf(path))) {
        return Optional.empty();
      }
      unpacked.close();
      return Optional.of(new FileDocument(path, name));
    } catch (IOException e) {
      return refused(name, DocumentBytes.reason(e));
    }
  }

  /** What can be read only once: it is read here and now, unless it holds JSON Lines. */
  private Optional<PendingDocument> openStream(InputStream in, String name, Path folder) {
    try {
      BufferedInputStream unpacked = unpacked(in);
      return openLines(unpacked, name, folder)
          ? Optional.empty()
          : Optional.of(
              PendingDocument.of(files.load(DocumentBytes.Known.of(name), name, unpacked)));
    } catch (IOException e) {
      return refused(name, DocumentBytes.reason(e));
    }
  }

  /** The unpacked stream; {@code in} is closed if it cannot be unpacked. */
  private static BufferedInputStream unpacked(InputStream in) throws IOException {
    try {
      return ByteStreams.unpacked(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private boolean openLines(BufferedInputStream in, String name, Path folder) throws IOException {
    if (!holdsLines(in, name)) {
      return false;
    }
    lines = Optional.of(new JsonLinesSource(in, name, folder, files));
    return true;
  }

  private boolean holdsLines(BufferedInputStream in, String name) throws IOException {
    Optional<InputKind> known = forced.isPresent() ? forced : InputRecognizer.byName(name);
    if (forced.isPresent() || known.equals(Optional.of(InputKind.JSONL))) {
      return known.equals(Optional.of(InputKind.JSONL));
    }
    byte[] head = ByteStreams.peekFirstLine(in, ByteStreams.HEAD);
    return InputRecognizer.recognize(name, head) == InputKind.JSONL;
  }

  private static Path folderOf(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static Optional<PendingDocument> refused(String id, String detail) {
    return Optional.of(PendingDocument.of(Loaded.refused(id, Reason.UNREADABLE, detail)));
  }

  @Override
  public void close() {
    lines.ifPresent(JsonLinesSource::close);
    lines = Optional.empty();
    left.clear();
  }

  /** A file that holds one document. */
  private final class FileDocument implements PendingDocument {
    private final Path path;
    private final String name;

    FileDocument(Path path, String name) {
      this.path = path;
      this.name = name;
    }

    @Override
    public long weight() {
      long size = path.toFile().length();
      return Math.min(maxBytes, name.endsWith(".gz") ? size * GZIP_RATIO : size);
    }

    @Override
    public Loaded load() {
      return files.load(DocumentBytes.Known.of(name), path);
    }
  }
}
