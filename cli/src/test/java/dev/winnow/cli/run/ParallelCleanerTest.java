package dev.winnow.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.cli.input.DocumentSource;
import dev.winnow.cli.input.Loaded;
import dev.winnow.cli.input.PendingDocument;
import dev.winnow.cli.output.RecordFormat;
import dev.winnow.core.Winnow;
import dev.winnow.core.reason.Rejection;
import dev.winnow.core.source.RawDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelCleanerTest {

  private static final long SEED = 20_260_101L;

  /** Documents that take a random time to load; counts how many were found. */
  private static final class SlowSource implements DocumentSource {
    private final Random random = new Random(SEED);
    private final int size;
    private final AtomicInteger found = new AtomicInteger();

    SlowSource(int size) {
      this.size = size;
    }

    @Override
    public Optional<PendingDocument> next() {
      int number = found.get();
      if (number == size) {
        return Optional.empty();
      }
      found.incrementAndGet();
      int micros = random.nextInt(100) == 0 ? 20_000 : random.nextInt(50);
      return Optional.of(
          new PendingDocument() {
            @Override
            public long weight() {
              return 1 << 20;
            }

            @Override
            public Loaded load() {
              long end = System.nanoTime() + micros * 1_000L;
              while (System.nanoTime() < end) {
                Thread.onSpinWait();
              }
              return new Loaded.Document(RawDocument.text("n" + number, "Noon " + number), 1);
            }
          });
    }

    @Override
    public void close() {}
  }

  private static DocumentWork work() {
    return new DocumentWork(Winnow.builder().build(), RecordFormat.TEXT.writer(false), "");
  }

  /** Keeps the records as text. */
  private static class Collector implements ParallelCleaner.Sink {
    final List<String> records = new ArrayList<>();

    @Override
    public void accept(Outcome outcome) throws IOException {
      records.add(new String(outcome.record(), StandardCharsets.UTF_8));
    }

    @Override
    public void idle() {}
  }

  @Test
  void outcomesComeInTheOrderOfTheInput() throws Exception {
    Collector collector = new Collector();

    new ParallelCleaner(3, work()).run(new SlowSource(3_000), collector);

    assertThat(collector.records).as("seed %d", SEED).hasSize(3_000);
    for (int i = 0; i < collector.records.size(); i++) {
      assertThat(collector.records.get(i)).isEqualTo("Noon " + i + "\n");
    }
  }

  @Test
  void aSlowWriterHoldsTheReaderBack() throws Exception {
    SlowSource source = new SlowSource(2_000);
    AtomicInteger mostAhead = new AtomicInteger();
    Collector collector =
        new Collector() {
          @Override
          public void accept(Outcome outcome) throws IOException {
            super.accept(outcome);
            mostAhead.accumulateAndGet(source.found.get() - records.size(), Math::max);
          }
        };

    new ParallelCleaner(2, work()).run(source, collector);

    assertThat(collector.records).hasSize(2_000);
    assertThat(mostAhead.get()).isLessThanOrEqualTo(2 * 64 + 1);
  }

  @Test
  void aFailingSinkEndsTheRun() {
    Collector failing =
        new Collector() {
          @Override
          public void accept(Outcome outcome) throws IOException {
            throw new IOException("planted");
          }
        };

    assertThatThrownBy(() -> new ParallelCleaner(2, work()).run(new SlowSource(1_000), failing))
        .isInstanceOf(IOException.class)
        .hasMessage("planted");
  }

  @Test
  void aFaultInOneDocumentIsItsRejectionAndNothingElse() {
    DocumentWork faulty =
        new DocumentWork(
            Winnow.builder().build(),
            article -> {
              throw new IllegalStateException("planted");
            },
            "");

    Outcome outcome =
        faulty.process(PendingDocument.of(new Loaded.Document(RawDocument.text("x", "Noon."), 5)));

    Rejection rejection = outcome.rejected().orElseThrow().rejection();
    assertThat(rejection.reason()).isEqualTo(Rejection.Reason.INTERNAL);
    assertThat(rejection.detail()).contains("planted", "ParallelCleanerTest");
    assertThat(outcome.counts().bytes()).isEqualTo(5);
  }

  @Test
  void theDocumentThatOthersWaitForIsNeverHeldUp() throws Exception {
    InFlight inFlight = new InFlight(10, 100);
    inFlight.enter(50);
    inFlight.enter(50);
    inFlight.change(1_000);

    inFlight.begin(0);
    Thread waiting =
        new Thread(
            () -> {
              try {
                inFlight.begin(1);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    waiting.start();
    waiting.join(100);
    assertThat(waiting.isAlive()).isTrue();
    inFlight.leave(1_050);
    waiting.join();
  }
}
