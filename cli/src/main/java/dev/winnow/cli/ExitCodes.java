package dev.winnow.cli;

/** What the command tells the shell; documented in its help. */
public final class ExitCodes {

  /** All documents became records. */
  public static final int OK = 0;

  /** The run failed: an input that is not there, an output that cannot be written, a fault. */
  public static final int FAILED = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** The run is complete, but some documents were rejected. */
  public static final int SOME_REJECTED = 3;

  /** Whoever read the output closed it; the number is the shell's for SIGPIPE. */
  public static final int OUTPUT_CLOSED = 141;

  private ExitCodes() {}
}
