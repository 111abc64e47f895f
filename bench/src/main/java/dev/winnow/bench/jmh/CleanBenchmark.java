package dev.winnow.bench.jmh;

import dev.winnow.bench.Cleaners;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.source.RawDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Cleaning a made-up page beside parsing it, from the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CleanBenchmark {

  private static final long SEED = 20260101;

  /** Paragraphs of the page's article. */
  @Param({"20", "200"})
  public int paragraphs;

  private byte[] page = {};
  private final Winnow winnow = new Cleaners().create();

  /** Writes the page. */
  @Setup
  public void writePage() {
    page = SyntheticPage.of(paragraphs, SEED).getBytes(StandardCharsets.UTF_8);
  }

  /** What a parser alone costs. */
  @Benchmark
  public Document parse() throws IOException {
    return Jsoup.parse(new ByteArrayInputStream(page), null, "https://example.org/");
  }

  /** The whole way from bytes to record. */
  @Benchmark
  public Extraction clean() {
    return winnow.clean(RawDocument.html("page", page).withUrl("https://example.org/"));
  }
}
