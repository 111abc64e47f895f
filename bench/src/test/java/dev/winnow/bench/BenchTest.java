package dev.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchTest {

  @ParameterizedTest
  @ValueSource(strings = {"eval", "speed", "crash"})
  void aMissingCollectionIsOneLine(String command, @TempDir Path folder) {
    StringWriter errors = new StringWriter();
    String nowhere = folder.resolve("nowhere").toString();
    int code = Bench.commandLine().setErr(new PrintWriter(errors)).execute(command, nowhere);
    assertThat(code).isEqualTo(1);
    assertThat(errors.toString().lines()).singleElement().asString().contains(nowhere);
  }

  @Test
  void aMissingFileIsCalledSo(@TempDir Path folder) {
    StringWriter errors = new StringWriter();
    String nowhere = folder.resolve("nowhere.jsonl").toString();
    int code = Bench.commandLine().setErr(new PrintWriter(errors)).execute("rule-recall", nowhere);
    assertThat(code).isEqualTo(1);
    assertThat(errors.toString().strip()).isEqualTo("no such file: " + nowhere);
  }
}
