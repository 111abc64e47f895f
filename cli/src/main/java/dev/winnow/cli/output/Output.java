package dev.winnow.cli.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Where results go: a stream, or a file that is there as a whole or not at all. A file is written
 * under another, hidden name beside it and takes its place when {@link #commit} says that it is
 * complete; closing without that, and ending the program, discards it. Packed with gzip if its name
 * ends with {@code .gz}. For one thread.
 */
public final class Output implements Closeable {

  private static final int BUFFER = 64 * 1024;

  /** A file that is being written. */
  private record Parts(Path temporary, Path target, Thread cleanup) {}

  private final OutputStream out;
  private final boolean owned;
  private final Optional<Parts> parts;
  private boolean closed;

  private Output(OutputStream out, boolean owned, Optional<Parts> parts) {
    this.out = out;
    this.owned = owned;
    this.parts = parts;
  }

  /** Writes to a stream, which stays open. */
  public static Output to(OutputStream stream) {
    return new Output(new BufferedOutputStream(stream, BUFFER), false, Optional.empty());
  }

  /**
   * Writes to a file. Anything but a regular file (a pipe, a device) is written to directly.
   *
   * @throws IOException if nothing can be written there
   */
  public static Output to(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new Output(packed(file, Files.newOutputStream(file)), true, Optional.empty());
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    String unique = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    Path temporary = target.resolveSibling("." + target.getFileName() + "." + unique + ".part");
    OutputStream stream = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW);
    Thread cleanup = new Thread(() -> discard(temporary));
    Runtime.getRuntime().addShutdownHook(cleanup);
    return new Output(
        packed(file, stream), true, Optional.of(new Parts(temporary, target, cleanup)));
  }

  private static OutputStream packed(Path file, OutputStream stream) throws IOException {
    return String.valueOf(file.getFileName()).endsWith(".gz")
        ? new BufferedOutputStream(new GZIPOutputStream(stream, BUFFER), BUFFER)
        : new BufferedOutputStream(stream, BUFFER);
  }

  /**
   * Writes bytes.
   *
   * @throws ClosedPipeException if nobody reads any more
   */
  public void write(byte[] bytes) throws IOException {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw explained(e);
    }
  }

  /** Passes on what is still held back, if that is a stream that somebody may be waiting for. */
  public void flush() throws IOException {
    if (parts.isEmpty()) {
      try {
        out.flush();
      } catch (IOException e) {
        throw explained(e);
      }
    }
  }

  private static IOException explained(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe") ? new ClosedPipeException(e) : e;
  }

  /** Says that everything is written: a file takes its place. */
  public void commit() throws IOException {
    flush();
    closeStream();
    if (parts.isPresent()) {
      Files.move(
          parts.get().temporary,
          parts.get().target,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void closeStream() throws IOException {
    if (!closed && owned) {
      closed = true;
      out.close();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      closeStream();
    } finally {
      if (parts.isPresent()) {
        discard(parts.get().temporary);
        forgetCleanup(parts.get().cleanup);
      }
    }
  }

  private static void forgetCleanup(Thread cleanup) {
    try {
      Runtime.getRuntime().removeShutdownHook(cleanup);
    } catch (IllegalStateException shuttingDown) {
      // It runs already, and finds nothing left to do.
    }
  }

  private static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // What is left has a hidden name that says what it is.
    }
  }

  /** Whether both names lead to one and the same file. */
  public static boolean isSame(Path a, Path b) {
    try {
      return Files.exists(a, LinkOption.NOFOLLOW_LINKS)
          && Files.exists(b)
          && Files.isSameFile(a, b);
    } catch (IOException e) {
      return false;
    }
  }
}
