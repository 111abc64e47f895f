package dev.winnow.cli.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into lines at line feeds, without ever holding more than one line of bounded
 * length. For one thread.
 */
final class LineReader {

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final int maxLength;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;
  private long number;
  private boolean tooLong;

  /**
   * Cuts {@code in} into lines.
   *
   * @param maxLength longest line in bytes; of longer ones, this many bytes are kept
   */
  LineReader(InputStream in, int maxLength) {
    this.in = in;
    this.maxLength = maxLength;
  }

  /** Moves to the next line; false at the end, where the other methods still tell of the last. */
  boolean next(ByteArrayOutputStream line) throws IOException {
    line.reset();
    tooLong = false;
    if (position == filled && !fill()) {
      return false;
    }
    number++;
    do {
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      append(line, end);
      boolean found = end < filled;
      position = found ? end + 1 : end;
      if (found) {
        return true;
      }
    } while (fill());
    return true;
  }

  private void append(ByteArrayOutputStream line, int end) {
    int room = maxLength - line.size();
    int length = end - position;
    tooLong |= length > room;
    line.write(buffer, position, Math.min(length, room));
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  /** The number of the line read last (or, after an exception, begun last), from 1. */
  long number() {
    return number;
  }

  /** Whether the line read last was longer than allowed and is not whole. */
  boolean tooLong() {
    return tooLong;
  }
}
