package dev.winnow.cli.output;

import java.io.IOException;

/** Whoever read our output has read enough and gone: no failure, but no reason to go on either. */
public final class ClosedPipeException extends IOException {

  private static final long serialVersionUID = 1L;

  ClosedPipeException(IOException cause) {
    super(cause);
  }
}
