package dev.winnow.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Spreads work over threads. */
public final class Workers {

  private Workers() {}

  /**
   * Applies a function to each item.
   *
   * @param jobs number of threads, at least 1
   * @return the results, in the order of the items
   * @throws IllegalStateException if the function throws; its exception is the cause
   */
  public static <T, R> List<R> map(List<T> items, int jobs, Function<T, R> function) {
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<R>> futures = new ArrayList<>();
      for (T item : items) {
        futures.add(pool.submit(() -> function.apply(item)));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
