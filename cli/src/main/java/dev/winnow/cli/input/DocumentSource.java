package dev.winnow.cli.input;

import java.io.Closeable;
import java.util.Optional;

/** Documents, one after the other. For one thread. */
public interface DocumentSource extends Closeable {

  /**
   * The next document, or empty behind the last. What goes wrong with an input is told as a
   * document that loads as a refusal; the source then goes on with what comes next.
   */
  Optional<PendingDocument> next();

  /** Gives back what is open. Does not throw: nothing that was read depends on it. */
  @Override
  void close();
}
