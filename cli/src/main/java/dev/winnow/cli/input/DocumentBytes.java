package dev.winnow.cli.input;

import dev.winnow.core.reason.Rejection.Reason;
import dev.winnow.core.source.RawDocument;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;

/** Turns the bytes of one file or stream into a document. Immutable. */
final class DocumentBytes {

  private final int maxBytes;
  private final Optional<InputKind> forced;

  /**
   * Reads documents.
   *
   * @param maxBytes largest document in bytes, unpacked
   * @param forced what to take every document for, or empty to go by what it holds
   */
  DocumentBytes(int maxBytes, Optional<InputKind> forced) {
    this.maxBytes = maxBytes;
    this.forced = forced.filter(kind -> kind != InputKind.JSONL);
  }

  /**
   * What is known of a document before it is read.
   *
   * @param id its name
   * @param url where it was fetched from
   * @param properties what its record in a dump says besides
   * @param place where that record stands, to be named where something is wrong; may be empty
   */
  record Known(String id, Optional<String> url, Map<String, ?> properties, String place) {

    /** A file or stream of its own, whose name is its id. */
    static Known of(String id) {
      return new Known(id, Optional.empty(), Map.of(), "");
    }

    /** The same document, with what its record points to named where something is wrong. */
    Known at(String path) {
      return new Known(id, url, properties, place.isEmpty() ? path : place + ": " + path);
    }

    /** The document itself, with everything known of it. */
    RawDocument complete(RawDocument document) {
      RawDocument result = properties.isEmpty() ? document : document.withProperties(properties);
      result = url.isPresent() ? result.withUrl(url.get()) : result;
      Optional<Instant> fetched = FetchTime.in(properties);
      return fetched.isPresent() ? result.withFetched(fetched.get()) : result;
    }

    Loaded refuse(Reason reason, String detail) {
      String what = place.isEmpty() || place.equals(id) ? detail : place + ": " + detail;
      return Loaded.refused(complete(RawDocument.text(id, "")), reason, what, 0);
    }
  }

  /** Reads the document from a file. Only regular files are opened: a pipe would wait forever. */
  Loaded load(Known known, Path file) {
    if (!Files.exists(file)) {
      return known.refuse(Reason.UNREADABLE, "no such file");
    }
    if (!Files.isRegularFile(file)) {
      return known.refuse(Reason.UNREADABLE, "not a regular file");
    }
    try (InputStream in = ByteStreams.unpacked(Files.newInputStream(file))) {
      return load(known, String.valueOf(file.getFileName()), in);
    } catch (IOException e) {
      return known.refuse(Reason.UNREADABLE, reason(e));
    }
  }

  /** Reads the document from an unpacked stream, up to its end. */
  Loaded load(Known known, String name, BufferedInputStream in) {
    try {
      return load(known, name, (InputStream) in);
    } catch (IOException e) {
      return known.refuse(Reason.UNREADABLE, reason(e));
    }
  }

  private Loaded load(Known known, String name, InputStream in) throws IOException {
    byte[] bytes;
    try {
      bytes = ByteStreams.readAll(in, maxBytes);
    } catch (TooLargeException e) {
      return known.refuse(Reason.TOO_LARGE, reason(e));
    }
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, ByteStreams.HEAD));
    Optional<String> foreign = ForeignFormats.describe(head);
    if (foreign.isPresent()) {
      return known.refuse(Reason.BINARY, "it is " + foreign.get());
    }
    InputKind kind = forced.orElseGet(() -> InputRecognizer.recognizeDocument(name, head));
    RawDocument document =
        kind == InputKind.HTML
            ? RawDocument.html(known.id(), bytes)
            : RawDocument.text(known.id(), bytes);
    return new Loaded.Document(known.complete(document), bytes.length);
  }

  /** What went wrong, for people: the exceptions of files name nothing but the file. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof EOFException) {
      return "the gzip data end too early";
    }
    if (e instanceof ZipException) {
      return "the gzip data are damaged: " + e.getMessage();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
