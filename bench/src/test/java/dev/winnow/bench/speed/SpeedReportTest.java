package dev.winnow.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedReportTest {

  private static Round round(long millis) {
    return new Round(millis * 1_000_000, millis * 1_000_000, millis * 1_000, 0);
  }

  @Test
  void givesRatiosOfRoundsAndCostsOfPages() {
    SpeedReport report =
        new SpeedReport(
            List.of(
                new LoadedPage("a", "", new byte[500_000]),
                new LoadedPage("b", "", new byte[500_000])));
    assertThat(report.add(round(100), round(150))).contains("ratio 1.50", "cpu ratio 1.50");
    report.add(round(100), round(250));
    report.add(round(100), round(200));
    assertThat(report.summary())
        .contains("2 pages, 1.0 MB", "time, clean : parse       2.00 (1.50 .. 2.50)")
        .contains("parse: 20 pages/s, 10.0 MB/s; a page: 50.000 ms cpu, 50 kB allocated");
    assertThat(report.stages(round(20), round(120)))
        .contains("decode 10.000 ms, parse 50.000 ms, all others 40.000 ms");
  }
}
