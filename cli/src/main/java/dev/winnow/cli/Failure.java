package dev.winnow.cli;

/** Ends the run with a message for people and {@link ExitCodes#FAILED}. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Failure(String message) {
    super(message);
  }
}
