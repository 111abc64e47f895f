package dev.winnow.cli.input;

import java.io.IOException;

/** There is more to read than the limits allow. */
final class TooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  TooLargeException(long limit) {
    super("larger than " + limit + " bytes");
  }
}
