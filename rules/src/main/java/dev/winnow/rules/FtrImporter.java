package dev.winnow.rules;

import dev.winnow.rules.SiteExtraction.Language;
import dev.winnow.rules.SiteExtraction.Rewrite;
import dev.winnow.rules.SiteExtraction.Selector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads site configurations of FiveFilters' Full-Text RSS ({@code fivefilters/ftr-site-config},
 * CC0): a file a host, {@code directive: value} a line. What finds and cleans text is taken over;
 * what fetches pages, keeps pictures or rearranges markup is counted with the reason.
 */
public final class FtrImporter {

  private static final String LICENCE = "CC0-1.0";
  private static final Set<String> TAKEN =
      Set.of(
          "title",
          "body",
          "author",
          "date",
          "strip",
          "strip_id_or_class",
          "find_string",
          "replace_string");

  private static final String FETCHING = "fetches pages, which winnow does not";
  private static final String PICTURES = "is about pictures or attributes, not text";
  private static final String MARKUP = "rearranges markup, which winnow leaves as it is";
  private static final String ALWAYS = "asks for what winnow always does";
  private static final String TESTS = "is a test of a live page";

  /** Directives that are known and not taken over, each with the reason. */
  private static final Map<String, String> LEFT_OUT = new HashMap<>();

  static {
    leftOut(FETCHING, "single_page_link", "next_page_link", "http_header", "requires_login");
    leftOut(FETCHING, "login_uri", "login_username_field", "login_password_field");
    leftOut(FETCHING, "login_extra_fields", "not_logged_in_xpath", "if_page_contains");
    leftOut(FETCHING, "autodetect_next_page", "single_page_link_in_feed", "http_header_cookie");
    leftOut(PICTURES, "strip_image_src", "insert_detected_image", "strip_attr");
    leftOut(PICTURES, "src_lazy_load_attr", "replace_lazy_load");
    leftOut(MARKUP, "wrap_in", "move_into", "dissolve", "convert_double_br_tags", "footnotes");
    leftOut(MARKUP, "strip_comments", "skip_id_or_class", "parser");
    leftOut(ALWAYS, "tidy", "prune", "autodetect_on_failure", "skip_json_ld");
    leftOut(TESTS, "test_url", "test_contains");
    leftOut("marks pages for readers, which are not changed", "native_ad_clue");
  }

  private static void leftOut(String reason, String... directives) {
    for (String directive : directives) {
      LEFT_OUT.put(directive, reason);
    }
  }

  private final ImportReport report = new ImportReport();

  private FtrImporter() {}

  /**
   * Reads a folder of configurations.
   *
   * @throws IOException if it cannot be read
   */
  public static ImportReport read(Path folder) throws IOException {
    FtrImporter importer = new FtrImporter();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".txt") && !name.equalsIgnoreCase("LICENSE.txt")) {
          // Some are in Latin-1: what is broken stands in comments.
          importer.read(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
    return importer.report;
  }

  /**
   * One configuration as an extraction; empty if there is nothing in it to take over.
   *
   * @param name the file's name: the host and {@code .txt}, with a dot in front for its sub-domains
   */
  static Optional<SiteExtraction> parse(String name, String text) throws RuleFormatException {
    FtrImporter importer = new FtrImporter();
    importer.read(name, text);
    String pack = importer.report.packs().values().stream().findFirst().orElse("");
    return pack.isEmpty()
        ? Optional.empty()
        : RulePacks.parse(name + ".yaml", pack).sites().stream().findFirst();
  }

  /** What a configuration says so far. */
  private static final class Site {
    final Map<String, List<Selector>> selectors = new HashMap<>();
    final List<Rewrite> rewrites = new ArrayList<>();
    Optional<String> find = Optional.empty();
    int faults;

    List<Selector> of(String part) {
      return selectors.computeIfAbsent(part, key -> new ArrayList<>());
    }
  }

  private void read(String name, String text) {
    report.source();
    Site site = new Site();
    int number = 0;
    for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
      number++;
      String stripped = line.strip().replace("\uFEFF", "");
      if (!stripped.isEmpty() && stripped.charAt(0) != '#' && !stripped.startsWith("//")) {
        readLine(site, name + ":" + number, stripped);
      }
    }
    write(name, site);
  }

  private void readLine(Site site, String place, String line) {
    int colon = directiveEnd(line);
    if (colon < 0) {
      report.warn(place + ": no directive: " + line);
      return;
    }
    String directive = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    String value = line.substring(colon + 1).strip();
    int bracket = directive.indexOf('(');
    String name = bracket < 0 ? directive : directive.substring(0, bracket);
    if (name.equals("replace_string") && bracket > 0) {
      int from = line.indexOf('(') + 1;
      int to = line.lastIndexOf(')', colon);
      rewrite(site, place, line.substring(from, Math.max(from, to)), value);
    } else if (TAKEN.contains(name)) {
      take(site, place, name, value);
    } else if (LEFT_OUT.containsKey(name)) {
      report.skipped(name + ": " + LEFT_OUT.get(name));
    } else {
      unknown(site, place, name, value);
    }
  }

  /** The colon behind the directive, and behind the brackets that it may have. */
  private static int directiveEnd(String line) {
    int open = line.indexOf('(');
    int colon = line.indexOf(':');
    if (open > 0 && open < colon && line.indexOf("):") > 0 && isName(line.substring(0, open))) {
      return line.indexOf("):") + 1;
    }
    return colon > 0 && isName(line.substring(0, colon).strip()) ? colon : -1;
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c) && c != '_' && c != '-') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private void take(Site site, String place, String name, String value) {
    if (value.isEmpty() && !name.equals("replace_string")) {
      report.warn(place + ": " + name + " without a value");
      return;
    }
    switch (name) {
      case "strip_id_or_class" -> {
        String part = value.replace("\"", "").replace("'", "");
        String quoted = '"' + part + '"';
        site.of("strip")
            .add(new Selector(Language.CSS, "[id*=" + quoted + "], [class*=" + quoted + "]"));
        report.mapped(name, 1);
      }
      case "find_string" -> {
        if (site.find.isPresent()) {
          report.warn(place + ": find_string without a replace_string behind it");
        }
        site.find = Optional.of(value);
      }
      case "replace_string" -> {
        if (site.find.isEmpty()) {
          report.warn(place + ": replace_string without a find_string before it");
        } else {
          rewrite(site, place, site.find.get(), value);
          site.find = Optional.empty();
        }
      }
      default -> selector(site, place, name, value);
    }
  }

  private void rewrite(Site site, String place, String find, String replace) {
    if (find.isEmpty()) {
      report.warn(place + ": replace_string of nothing");
      return;
    }
    site.rewrites.add(new Rewrite(find, replace));
    report.mapped("find_string, replace_string", 1);
  }

  private void selector(Site site, String place, String name, String value) {
    String fault = SelectorCheck.faultOfXPath(value);
    if (!fault.isEmpty()) {
      site.faults++;
      report.warn(place + ": " + name + ": no XPath: " + value);
      return;
    }
    site.of(name).add(new Selector(Language.XPATH, value));
    report.mapped(name, 1);
  }

  /** A directive that nobody knows: a typing mistake if it is nearly one that is known. */
  private void unknown(Site site, String place, String name, String value) {
    for (String known : TAKEN) {
      if (Spelling.isNear(name, known)) {
        report.warn(place + ": \"" + name + "\" read as " + known);
        take(site, place, known, value);
        return;
      }
    }
    for (String known : LEFT_OUT.keySet()) {
      if (Spelling.isNear(name, known)) {
        report.warn(place + ": \"" + name + "\" read as " + known);
        report.skipped(known + ": " + LEFT_OUT.get(known));
        return;
      }
    }
    report.warn(place + ": unknown directive \"" + name + "\"");
  }

  private void write(String file, Site site) {
    String host = file.substring(0, file.length() - ".txt".length()).toLowerCase(Locale.ROOT);
    if (site.find.isPresent()) {
      report.warn(file + ": find_string without a replace_string behind it");
    }
    if (site.selectors.isEmpty() && site.rewrites.isEmpty()) {
      if (site.faults > 0) {
        report.notImported(file + ": none of its expressions is XPath");
        return;
      }
      report.empty(file);
    }
    String name = host.startsWith(".") ? "sub-domains-of" + host : host;
    SiteExtraction extraction =
        new SiteExtraction(
            name,
            new Rule.Scope(Set.of(), Set.of(host), List.of(), Optional.empty(), Optional.empty()),
            site.of("title"),
            site.of("body"),
            site.of("author"),
            site.of("date"),
            site.of("strip"),
            site.rewrites,
            List.of(),
            new Rule.Origin(file, 0, 0, "", LICENCE));
    report.pack(
        name + ".yaml",
        PackWriter.head("ftr/" + name, "fivefilters/ftr-site-config, " + file, LICENCE)
            + PackWriter.extraction(extraction));
  }
}
