package dev.winnow.cli.run;

import dev.winnow.cli.input.DocumentSource;
import dev.winnow.cli.input.PendingDocument;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;

/**
 * Works on many documents at once. One thread finds documents, {@code jobs} threads work on them,
 * and the caller's thread takes the outcomes, in the order of the input whatever the number of
 * threads. Memory is bounded: see {@link InFlight}.
 */
public final class ParallelCleaner {

  /**
   * Documents in flight for each worker: enough to keep the others busy behind one that takes a
   * hundred times as long as the mean.
   */
  private static final int IN_FLIGHT_PER_JOB = 64;

  /** Share of the heap for what waits before and behind the workers; they need the rest. */
  private static final int HEAP_SHARE = 8;

  /** Takes outcomes in the order of the input, on one thread. */
  public interface Sink {

    /** Takes an outcome. */
    void accept(Outcome outcome) throws IOException;

    /** Says that the next outcome is not there yet: time to pass on what is held back. */
    void idle() throws IOException;
  }

  /** A document in flight: its future outcome, and the memory it takes. */
  private static final class Flight extends FutureTask<Outcome> {
    private final Job job;

    Flight(Job job) {
      super(job::call);
      this.job = job;
    }
  }

  /** One document's work, with its memory accounted for. */
  private final class Job {
    private final long number;
    private final PendingDocument document;
    private volatile long weight;

    Job(long number, PendingDocument document, long weight) {
      this.number = number;
      this.document = document;
      this.weight = weight;
    }

    Outcome call() throws InterruptedException {
      inFlight.begin(number);
      Outcome outcome = work.process(document);
      long now = outcome.record().length;
      inFlight.change(now - weight);
      weight = now;
      return outcome;
    }
  }

  private final int jobs;
  private final DocumentWork work;
  private final InFlight inFlight;
  private final BlockingQueue<Optional<Flight>> order = new LinkedBlockingQueue<>();
  private volatile Optional<Throwable> readerFault = Optional.empty();

  /**
   * A run; an instance serves one.
   *
   * @param jobs threads that clean, at least 1
   * @param work what is done with each document
   */
  public ParallelCleaner(int jobs, DocumentWork work) {
    this.jobs = jobs;
    this.work = work;
    this.inFlight =
        new InFlight(jobs * IN_FLIGHT_PER_JOB, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
  }

  /**
   * Works on all documents of a source.
   *
   * @throws IOException if the sink throws it; the run ends at once
   */
  public void run(DocumentSource source, Sink sink) throws IOException, InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(jobs, daemons("winnow-worker"));
    Thread reader = daemons("winnow-reader").newThread(() -> read(source, workers));
    reader.start();
    try {
      drain(sink);
    } finally {
      reader.interrupt();
      workers.shutdownNow();
    }
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  private void read(DocumentSource source, ExecutorService workers) {
    try {
      long number = 0;
      for (Optional<PendingDocument> next = source.next(); next.isPresent(); next = source.next()) {
        PendingDocument document = next.get();
        long weight = document.weight();
        inFlight.enter(weight);
        Flight flight = new Flight(new Job(number++, document, weight));
        order.put(Optional.of(flight));
        workers.execute(flight);
      }
    } catch (InterruptedException e) {
      // The run was given up; nobody waits for more.
    } catch (RuntimeException | Error e) {
      readerFault = Optional.of(e);
    } finally {
      order.add(Optional.empty());
    }
  }

  private void drain(Sink sink) throws IOException, InterruptedException {
    while (true) {
      Optional<Flight> next = Optional.ofNullable(order.peek()).flatMap(flight -> flight);
      if (next.isEmpty() || !next.get().isDone()) {
        sink.idle();
      }
      Optional<Flight> flight = order.take();
      if (flight.isEmpty()) {
        break;
      }
      sink.accept(outcome(flight.get()));
      inFlight.leave(flight.get().job.weight);
    }
    if (readerFault.isPresent()) {
      throw unchecked(readerFault.get());
    }
  }

  private static Outcome outcome(Future<Outcome> flight) throws InterruptedException {
    try {
      return flight.get();
    } catch (ExecutionException e) {
      throw unchecked(e.getCause() == null ? e : e.getCause());
    }
  }

  /** The fault of another thread, for this one: errors (no memory) stay what they are. */
  private static IllegalStateException unchecked(Throwable fault) {
    if (fault instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("a thread of the run failed", fault);
  }
}
