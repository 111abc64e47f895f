package dev.winnow.bench;

import dev.winnow.bench.crash.CrashCommand;
import dev.winnow.bench.eval.EvalCommand;
import dev.winnow.bench.jmh.JmhCommand;
import dev.winnow.bench.speed.SpeedCommand;
import dev.winnow.bench.train.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code winnow-bench} command. */
@Command(
    name = "winnow-bench",
    description = "Measures winnow: quality, speed, robustness.",
    mixinStandardHelpOptions = true,
    subcommands = {
      EvalCommand.class,
      SpeedCommand.class,
      CrashCommand.class,
      JmhCommand.class,
      TrainCommand.class,
    })
public final class Bench {

  private Bench() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command with its subcommands. */
  public static CommandLine commandLine() {
    return new CommandLine(new Bench());
  }
}
