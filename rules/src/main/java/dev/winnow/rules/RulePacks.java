package dev.winnow.rules;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads packs of rules: the bundled ones, and those of the user. Stateless and thread-safe. */
public final class RulePacks {

  private static final String VERSION = "0.1.0";
  private static final String LIST = ".txt";
  private static final String INDEX = "index.txt";
  private static final String COMPILED = "bundled.bin";
  private static final int DIGEST_CHARACTERS = 8;

  private RulePacks() {}

  private static final class Bundled {
    static final RuleSet RULES = read();

    /** The packs as the build compiled them; without a build of that kind, their sources. */
    private static RuleSet read() {
      try (InputStream in = RulePacks.class.getResourceAsStream(COMPILED)) {
        if (in == null) {
          return bundledSources();
        }
        // Many small reads: from memory they take a third of the time.
        PackCodec.Compiled compiled =
            PackCodec.read(new DataInputStream(new ByteArrayInputStream(in.readAllBytes())));
        return new RuleSet(compiled.version(), compiled.content());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record Pack(String name, String text) {}

  /** The rules that come with winnow, without their examples; read once, at the first call. */
  public static RuleSet bundled() {
    return Bundled.RULES;
  }

  /** No rules at all. */
  public static RuleSet none() {
    return new RuleSet("none", PackContent.EMPTY);
  }

  /**
   * A rule or a whole pack as it is written.
   *
   * @param rules rules that were read from YAML
   * @param id of a rule, or of a pack
   * @return empty if nothing is called so
   * @throws IOException if its file cannot be read
   */
  public static Optional<String> text(RuleSet rules, String id) throws IOException {
    for (Rule rule : rules.rules()) {
      boolean pack = rule.id().substring(0, rule.id().lastIndexOf('/')).equals(id);
      if (pack || rule.id().equals(id)) {
        String text = textOf(rule.origin().file());
        return Optional.of(pack ? text : lines(text, rule.origin()));
      }
    }
    for (SiteExtraction site : rules.sites()) {
      if (site.id().equals(id) || site.id().startsWith(id + "/")) {
        return Optional.of(textOf(site.origin().file()));
      }
    }
    return Optional.empty();
  }

  private static String textOf(String file) throws IOException {
    return RulePacks.class.getResource(file) == null
        ? Files.readString(Path.of(file))
        : resource(file);
  }

  /** The lines of a rule: up to one that is indented as little as its first one. */
  private static String lines(String text, Rule.Origin origin) {
    List<String> lines = text.lines().toList();
    int first = Math.max(0, origin.line() - 1);
    int end = first + 1;
    while (end < lines.size() && isInside(lines.get(end), origin.column() - 1)) {
      end++;
    }
    return String.join("\n", lines.subList(first, end)).stripTrailing() + "\n";
  }

  private static boolean isInside(String line, int column) {
    return line.isBlank() || (line.length() > column && line.substring(0, column + 1).isBlank());
  }

  /** The rules that come with winnow, with their examples: read from YAML at each call. */
  public static RuleSet bundledSources() {
    try {
      List<Pack> packs = new ArrayList<>();
      for (String name : resource(INDEX).split("\n", -1)) {
        if (!name.isBlank()) {
          packs.add(new Pack(name, resource(name)));
        }
      }
      return compile("bundled-" + VERSION, packs);
    } catch (RuleFormatException e) {
      throw new IllegalStateException("bundled rules: " + e.getMessage(), e);
    }
  }

  static PackCodec.Compiled compiledFromSources() {
    RuleSet sources = bundledSources();
    return new PackCodec.Compiled(sources.version(), sources.content().withoutExamples());
  }

  /**
   * Reads packs from files and folders; folders with everything below them that ends in {@code
   * .yaml} or {@code .yml}, in the order of their paths. What ends in {@code .txt} is read as a
   * list of cosmetic filters, see {@link AdblockList}.
   *
   * @throws RuleFormatException if a pack is no pack, with the place
   * @throws IOException if a file cannot be read
   */
  public static RuleSet load(Path... paths) throws RuleFormatException, IOException {
    List<Pack> packs = new ArrayList<>();
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (file.equals(path) || isYaml(file) || isList(file)) {
            packs.add(new Pack(file.toString(), Files.readString(file)));
          }
        }
      }
    }
    return compile("packs", packs);
  }

  /**
   * Reads a pack from its text.
   *
   * @param file the name that faults are told with
   * @throws RuleFormatException if it is no pack, with the place
   */
  public static RuleSet parse(String file, String text) throws RuleFormatException {
    return compile("packs", List.of(new Pack(file, text)));
  }

  private static boolean isList(Path file) {
    return file.getFileName().toString().endsWith(LIST);
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static RuleSet compile(String name, List<Pack> packs) throws RuleFormatException {
    MessageDigest digest = sha256();
    List<Rule> rules = new ArrayList<>();
    List<SiteExtraction> sites = new ArrayList<>();
    for (Pack pack : packs) {
      digest.update(pack.text().getBytes(StandardCharsets.UTF_8));
    }
    for (Read read : packs.parallelStream().map(RulePacks::read).toList()) {
      if (read.fault() != null) {
        throw read.fault();
      }
      rules.addAll(read.content().rules());
      sites.addAll(read.content().sites());
    }
    String hex = HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_CHARACTERS);
    try {
      return new RuleSet(name + "+" + hex, new PackContent(rules, sites));
    } catch (IllegalArgumentException e) {
      throw new RuleFormatException(name, 0, 0, String.valueOf(e.getMessage()));
    }
  }

  private record Read(PackContent content, @Nullable RuleFormatException fault) {}

  private static Read read(Pack pack) {
    if (pack.name().endsWith(LIST)) {
      String file = pack.name().substring(pack.name().replace('\\', '/').lastIndexOf('/') + 1);
      String name = file.substring(0, file.length() - LIST.length());
      return new Read(AdblockList.rules(name, pack.text()), null);
    }
    try {
      return new Read(new PackReader(pack.name()).read(pack.text()), null);
    } catch (RuleFormatException e) {
      return new Read(PackContent.EMPTY, e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = RulePacks.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
