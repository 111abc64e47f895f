package dev.winnow.cli;

import dev.winnow.core.reason.BlockKind;
import dev.winnow.rules.Rule;
import dev.winnow.rules.SiteExtraction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winnow rules list}: one line for each rule. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "Lists rules: id, kind, weight, languages, hosts, with tabs between them.")
final class RulesListCommand implements Callable<Integer> {

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = Labels.OfBlockKind.class,
      description = "Only rules of this kind.")
  private Optional<BlockKind> kind = Optional.empty();

  @Option(names = "--language", paramLabel = "CODE", description = "Only rules for a language.")
  private Optional<String> language = Optional.empty();

  @Option(names = "--host", paramLabel = "HOST", description = "Only rules for this host.")
  private Optional<String> host = Optional.empty();

  private final Console console;

  RulesListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Rule rule : rules.rules().rules()) {
      if (kind.filter(wanted -> wanted != rule.kind()).isEmpty()
          && language.filter(code -> !rule.scope().languages().contains(code)).isEmpty()
          && host.filter(name -> !rule.scope().hosts().contains(name)).isEmpty()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%s\t%s\t%.2f\t%s\t%s",
                rule.id(),
                rule.kind().label(),
                rule.weight(),
                joined(rule.scope().languages()),
                joined(rule.scope().hosts())));
      }
    }
    for (SiteExtraction site : rules.rules().sites()) {
      if (kind.isEmpty()
          && language.isEmpty()
          && host.filter(name -> !site.scope().hosts().contains(name)).isEmpty()) {
        lines.add(site.id() + "\textract\t\t\t" + joined(site.scope().hosts()));
      }
    }
    // Tabs stay: they part the columns.
    Printed.text(console, String.join("", lines.stream().map(line -> line + '\n').toList()));
    return ExitCodes.OK;
  }

  private static String joined(Set<String> names) {
    return String.join(",", new TreeSet<>(names));
  }
}
