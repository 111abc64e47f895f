package dev.winnow.cli.run;

import java.io.PrintStream;
import java.time.Duration;

/** One line on a terminal that shows how far a run is, rewritten in place. For one thread. */
public final class Progress {

  private static final long INTERVAL_NANOS = Duration.ofMillis(200).toNanos();
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final boolean live;
  private final long start = System.nanoTime();
  private long shown = start;
  private boolean visible;

  /**
   * Starts the clock.
   *
   * @param live whether to show anything: only a terminal can rewrite a line
   */
  public Progress(PrintStream err, boolean live) {
    this.err = err;
    this.live = live;
  }

  /** The time since the start. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Shows the state, if it was not shown a moment ago. */
  public void update(Summary summary) {
    long now = System.nanoTime();
    if (live && now - shown >= INTERVAL_NANOS) {
      shown = now;
      visible = true;
      err.print(CLEAR + "winnow: " + summary.progress(elapsed()));
      err.flush();
    }
  }

  /** Takes the line away, so that something else can be written. */
  public void clear() {
    if (visible) {
      visible = false;
      err.print(CLEAR);
      err.flush();
    }
  }
}
