package dev.winnow.cli.run;

/**
 * Bounds what is held in memory between reading and writing. As results leave in the order of the
 * input, a slow document holds up those behind it; they must not pile up without end meanwhile.
 * Thread-safe.
 */
final class InFlight {

  private final int maxCount;
  private final long maxBytes;
  private int count;
  private long bytes;
  private long written;

  /**
   * Nothing in flight.
   *
   * @param maxCount most documents at a time
   * @param maxBytes memory from which on nothing new is begun; what has been begun may exceed it
   */
  InFlight(int maxCount, long maxBytes) {
    this.maxCount = maxCount;
    this.maxBytes = maxBytes;
  }

  /** Waits until there is room for one more document, and takes the room. */
  synchronized void enter(long weight) throws InterruptedException {
    while (count >= maxCount || (count > 0 && bytes + weight > maxBytes)) {
      wait();
    }
    count++;
    bytes += weight;
  }

  /**
   * Waits until document {@code number} (from 0) may be begun: there is memory, or it is the one
   * that everything behind it waits for.
   */
  synchronized void begin(long number) throws InterruptedException {
    while (bytes > maxBytes && number != written) {
      wait();
    }
  }

  /** Says that a document takes more or less memory than before. */
  synchronized void change(long difference) {
    bytes += difference;
    notifyAll();
  }

  /** Says that the next document has been written and takes no memory any more. */
  synchronized void leave(long weight) {
    count--;
    bytes -= weight;
    written++;
    notifyAll();
  }
}
