package dev.winnow.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * What the command talks to. It uses nothing else of the process it runs in, so that several can
 * run in one.
 *
 * @param in the standard input
 * @param out the standard output; an error in writing is thrown, not swallowed
 * @param err the standard error
 * @param terminal what is known of the terminal
 */
public record Console(InputStream in, OutputStream out, PrintStream err, Terminal terminal) {

  /**
   * What is known of the terminal.
   *
   * @param outIsTerminal whether the standard output is one
   * @param errIsTerminal whether the standard error is one
   * @param columns its width in columns
   * @param colors whether its user has nothing against colours ({@code NO_COLOR})
   */
  public record Terminal(
      boolean outIsTerminal, boolean errIsTerminal, int columns, boolean colors) {

    /** Width in columns where nobody says how wide it is. */
    public static final int DEFAULT_COLUMNS = 100;

    private static final int MIN_COLUMNS = 40;
    private static final int MAX_COLUMNS = 1000;

    /** No terminal at all. */
    public static final Terminal NONE = new Terminal(false, false, DEFAULT_COLUMNS, false);

    /**
     * The terminal of this process. Java 17 cannot say which of the standard streams is a terminal;
     * the launcher says so in the system properties {@code winnow.stdout.tty} and {@code
     * winnow.stderr.tty}.
     *
     * @param environment the environment variables: {@code COLUMNS}, {@code NO_COLOR}
     */
    static Terminal ofProcess(Map<String, String> environment) {
      return new Terminal(
          Boolean.getBoolean("winnow.stdout.tty"),
          Boolean.getBoolean("winnow.stderr.tty"),
          columns(environment.getOrDefault("COLUMNS", "")),
          environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    private static int columns(String value) {
      try {
        return Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, Integer.parseInt(value)));
      } catch (NumberFormatException e) {
        return DEFAULT_COLUMNS;
      }
    }
  }

  /** Writes a line about the run to the standard error, in the command's name. */
  void tell(String message) {
    err.println("winnow: " + harmless(message));
    err.flush();
  }

  /**
   * The text without control characters: what comes out of a dump must not be able to steer the
   * terminal.
   */
  public static String harmless(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = Character.isISOControl(c) || isDirectional(c);
      out.append(control ? (Character.isWhitespace(c) ? ' ' : '\uFFFD') : c);
    }
    return out.toString();
  }

  /** Embeddings, overrides and isolates, which could show a line in another order than it has. */
  private static boolean isDirectional(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }
}
