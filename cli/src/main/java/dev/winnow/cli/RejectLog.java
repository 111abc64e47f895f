package dev.winnow.cli;

import dev.winnow.cli.output.Output;
import dev.winnow.cli.output.RejectionJsonWriter;
import dev.winnow.core.Extraction;
import dev.winnow.core.reason.Rejection;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Tells of rejected documents: in a file, or on the standard error. For one thread. */
final class RejectLog implements Closeable {

  private final Optional<Output> file;
  private final Console console;

  private RejectLog(Optional<Output> file, Console console) {
    this.file = file;
    this.console = console;
  }

  /**
   * A log in {@code file}, or on the standard error if there is none.
   *
   * @throws Failure if the file cannot be written
   */
  static RejectLog open(Optional<Path> file, Console console) {
    return new RejectLog(file.map(RejectLog::output), console);
  }

  /**
   * An output to a file.
   *
   * @throws Failure if the file cannot be written
   */
  static Output output(Path file) {
    try {
      return Output.to(file);
    } catch (NoSuchFileException e) {
      throw new Failure(file + ": its folder does not exist");
    } catch (IOException e) {
      throw new Failure(file + ": cannot be written: " + CleanCommand.describe(e));
    }
  }

  void add(Extraction.Rejected rejected) throws IOException {
    if (file.isPresent()) {
      file.get().write(RejectionJsonWriter.write(rejected));
      return;
    }
    console.tell("rejected " + describe(rejected));
  }

  /** The document and the reason, for people. */
  static String describe(Extraction.Rejected rejected) {
    Rejection rejection = rejected.rejection();
    return rejected.document().id() + ": " + rejection.reason().label() + ": " + rejection.detail();
  }

  void commit() throws IOException {
    if (file.isPresent()) {
      file.get().commit();
    }
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
