package dev.winnow.cli;

import dev.winnow.cli.output.ClosedPipeException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** Starts the command. */
public final class Main {

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    // Not System.out, which swallows errors: a closed pipe has to be noticed.
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Console.Terminal terminal = Console.Terminal.ofProcess(System.getenv());
    System.exit(run(new Console(System.in, out, err, terminal), args));
  }

  /**
   * Runs the command.
   *
   * @param console what it talks to
   * @param args the command line
   * @return one of {@link ExitCodes}
   */
  public static int run(Console console, String... args) {
    CommandLine command = new CommandLine(new WinnowCommand());
    command.addSubcommand(new CleanCommand(console));
    command.addSubcommand(new ExplainCommand(console));
    command.addSubcommand(rules(console));
    boolean colors = ColorMode.AUTO.isOn(console.terminal());
    command.setColorScheme(CommandLine.Help.defaultColorScheme(colors ? Ansi.ON : Ansi.OFF));
    command.setUsageHelpWidth(Console.Terminal.DEFAULT_COLUMNS);
    command.setOut(
        new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true));
    command.setErr(
        new PrintWriter(new OutputStreamWriter(console.err(), StandardCharsets.UTF_8), true));
    command.setParameterExceptionHandler((e, unused) -> usageError(console, e));
    command.setExecutionExceptionHandler((e, unused, unparsed) -> failed(console, e));
    return command.execute(args);
  }

  private static CommandLine rules(Console console) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new RulesCheckCommand(console))
        .addSubcommand(new RulesListCommand(console))
        .addSubcommand(new RulesShowCommand(console))
        .addSubcommand(new RulesTestCommand(console))
        .addSubcommand(new RulesNewCommand())
        .addSubcommand(new RulesImportCommand(console))
        .addSubcommand(new RulesLearnCommand(console))
        .addSubcommand(new RulesImpactCommand(console));
  }

  private static int usageError(Console console, ParameterException e) {
    console.tell(String.valueOf(e.getMessage()));
    CommandLine command = e.getCommandLine();
    console.tell("try '" + command.getCommandSpec().qualifiedName() + " --help'");
    return ExitCodes.USAGE;
  }

  private static int failed(Console console, Exception e) {
    if (e instanceof ClosedPipeException) {
      return ExitCodes.OUTPUT_CLOSED;
    }
    if (e instanceof Failure) {
      console.tell(String.valueOf(e.getMessage()));
    } else {
      console.tell("a fault of this program, please report it: " + e);
      e.printStackTrace(console.err());
    }
    return ExitCodes.FAILED;
  }
}
