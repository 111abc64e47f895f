package dev.winnow.cli;

import dev.winnow.rules.RuleFormatException;
import dev.winnow.rules.RulePacks;
import dev.winnow.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rules to use: the part that all commands share. */
final class RuleOptions {

  @Option(
      names = "--rules",
      paramLabel = "PATH",
      description =
          "Rules of your own beside the bundled ones: a pack, a folder of packs, or a list of"
              + " cosmetic filters whose name ends with .txt. May be given more than once.")
  private List<Path> own = new ArrayList<>();

  @Option(
      names = "--without-rules",
      paramLabel = "ID",
      split = ",",
      description =
          "Leave bundled rules out: a rule (share/en/row), a pack (share/en) or all packs below a"
              + " name (share). May be given more than once; 'all' leaves all of them out.")
  private List<String> without = new ArrayList<>();

  /**
   * The rules.
   *
   * @throws Failure if a pack cannot be read, with the place
   */
  RuleSet rules() {
    return join(RulePacks.bundled());
  }

  /** The rules and those of one pack more, given as its text; empty for none. */
  RuleSet rulesAnd(String pack) {
    try {
      return pack.isEmpty() ? rules() : plus(rules(), RulePacks.parse("learnt", pack));
    } catch (RuleFormatException e) {
      throw new IllegalStateException("a learnt pack is none: " + e.getMessage(), e);
    }
  }

  /** The same rules with their examples. */
  RuleSet sources() {
    return join(RulePacks.bundledSources());
  }

  private RuleSet join(RuleSet bundled) {
    RuleSet base = without.contains("all") ? RulePacks.none() : bundled.without(without);
    return own.isEmpty() ? base : plus(base, load(own));
  }

  private static RuleSet plus(RuleSet base, RuleSet more) {
    try {
      return base.plus(more);
    } catch (IllegalArgumentException e) {
      throw new Failure("--rules: " + e.getMessage() + " (bundled, too; see --without-rules)");
    }
  }

  /** The rules of some files and folders. */
  static RuleSet load(List<Path> paths) {
    try {
      return RulePacks.load(paths.toArray(new Path[0]));
    } catch (RuleFormatException e) {
      throw new Failure(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new Failure("rules cannot be read: " + e.getMessage());
    }
  }
}
