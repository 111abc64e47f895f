package dev.winnow.bench;

import dev.winnow.bench.crash.CrashCommand;
import dev.winnow.bench.dumps.DumpsCommand;
import dev.winnow.bench.eval.EvalCommand;
import dev.winnow.bench.eval.GateCommand;
import dev.winnow.bench.jmh.JmhCommand;
import dev.winnow.bench.languages.LanguagesCommand;
import dev.winnow.bench.rules.RuleRecallCommand;
import dev.winnow.bench.rules.RuleSampleCommand;
import dev.winnow.bench.rules.RulesCommand;
import dev.winnow.bench.speed.SpeedCommand;
import dev.winnow.bench.speed.TextSpeedCommand;
import dev.winnow.bench.train.TrainCommand;
import dev.winnow.bench.train.TrainTextCommand;
import dev.winnow.bench.train.TrainTypesCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The {@code winnow-bench} command. */
@Command(
    name = "winnow-bench",
    description = "Measures winnow: quality, speed, robustness.",
    mixinStandardHelpOptions = true,
    subcommands = {
      EvalCommand.class,
      GateCommand.class,
      SpeedCommand.class,
      RulesCommand.class,
      RuleSampleCommand.class,
      RuleRecallCommand.class,
      CrashCommand.class,
      JmhCommand.class,
      TrainCommand.class,
      TrainTypesCommand.class,
      DumpsCommand.class,
      TextSpeedCommand.class,
      TrainTextCommand.class,
      LanguagesCommand.class,
    })
public final class Bench {

  private Bench() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command with its subcommands. A file that cannot be read ends it with one line. */
  public static CommandLine commandLine() {
    return new CommandLine(new Bench())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Bench::explain);
  }

  private static int explain(Exception thrown, CommandLine command, ParseResult parsed)
      throws Exception {
    if (!(thrown instanceof IOException || thrown instanceof UncheckedIOException)) {
      throw thrown;
    }
    Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
    // The message of this one is the file's name alone.
    boolean absent = cause instanceof NoSuchFileException;
    command.getErr().println(absent ? "no such file: " + cause.getMessage() : thrown.getMessage());
    command.getErr().flush();
    return command.getCommandSpec().exitCodeOnExecutionException();
  }
}
