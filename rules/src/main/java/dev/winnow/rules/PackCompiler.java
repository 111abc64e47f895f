package dev.winnow.rules;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build: writes the bundled packs as bytes beside their sources. */
public final class PackCompiler {

  private PackCompiler() {}

  /**
   * Compiles the packs that {@code index.txt} names.
   *
   * @param arguments the file to write
   * @throws IOException if it cannot be written
   */
  public static void main(String[] arguments) throws IOException, RuleFormatException {
    Path target = Path.of(arguments[0]);
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(target))) {
      PackCodec.write(RulePacks.compiledFromSources(), out);
    }
  }
}
