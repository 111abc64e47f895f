package dev.winnow.cli;

import dev.winnow.cli.output.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines on the standard output. Stateless. */
final class Printed {

  private Printed() {}

  /**
   * Writes lines, without what could steer a terminal.
   *
   * @throws IOException if they cannot be written
   */
  static void lines(Console console, List<String> lines) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(Console.harmless(line)).append('\n');
    }
    text(console, text.toString());
  }

  static void text(Console console, String text) throws IOException {
    try (Output out = Output.to(console.out())) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.commit();
    }
  }
}
