package dev.winnow.bench.speed;

import com.sun.management.ThreadMXBean;
import dev.winnow.bench.Workers;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What it cost to do a task once on every page.
 *
 * @param wallNanos time from the first page to the last
 * @param cpuNanos processor time of all threads together
 * @param allocatedBytes memory that all threads allocated together
 * @param checksum sum of the task's results, equal in every round of a deterministic task
 */
record Round(long wallNanos, long cpuNanos, long allocatedBytes, long checksum) {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Runs the task on each page, the threads taking the next page whenever they are free. */
  static Round run(List<LoadedPage> pages, int jobs, Task task) {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    List<Round> parts =
        Workers.map(Collections.nCopies(jobs, task), jobs, work -> part(pages, next, work));
    long wall = System.nanoTime() - start;
    long cpu = 0;
    long allocated = 0;
    long checksum = 0;
    for (Round part : parts) {
      cpu += part.cpuNanos;
      allocated += part.allocatedBytes;
      checksum += part.checksum;
    }
    return new Round(wall, cpu, allocated, checksum);
  }

  private static Round part(List<LoadedPage> pages, AtomicInteger next, Task task) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long checksum = 0;
    for (int i = next.getAndIncrement(); i < pages.size(); i = next.getAndIncrement()) {
      checksum += task.run(pages.get(i));
    }
    return new Round(
        0,
        THREADS.getCurrentThreadCpuTime() - cpu,
        THREADS.getCurrentThreadAllocatedBytes() - allocated,
        checksum);
  }
}
