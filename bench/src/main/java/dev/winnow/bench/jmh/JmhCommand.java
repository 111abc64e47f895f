package dev.winnow.bench.jmh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the micro-benchmarks. */
@Command(
    name = "jmh",
    description = "Runs the JMH benchmarks; arguments after -- go to JMH.",
    mixinStandardHelpOptions = true)
public final class JmhCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "JMH's own arguments.")
  private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
    return 0;
  }
}
