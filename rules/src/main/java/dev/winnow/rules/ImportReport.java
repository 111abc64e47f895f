package dev.winnow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of rules that others have collected: their packs, and an account of everything that
 * has none. Immutable once read.
 */
public final class ImportReport {

  private final Map<String, String> packs = new TreeMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, Integer> mapped = new TreeMap<>();
  private final Map<String, Integer> skipped = new TreeMap<>();
  private final List<String> notImported = new ArrayList<>();
  private final List<String> empty = new ArrayList<>();
  private int sources;

  ImportReport() {}

  void pack(String file, String text) {
    packs.put(file, text);
  }

  void warn(String warning) {
    warnings.add(warning);
  }

  void mapped(String what, int count) {
    mapped.merge(what, count, Integer::sum);
  }

  void skipped(String what) {
    skipped.merge(what, 1, Integer::sum);
  }

  void notImported(String why) {
    notImported.add(why);
  }

  void empty(String source) {
    empty.add(source);
  }

  void source() {
    sources++;
  }

  /** The texts of the packs, by the name of the file that each is to go to. */
  public Map<String, String> packs() {
    return Map.copyOf(packs);
  }

  /** What is likely a mistake in the source: file, line and reason. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** What was taken over: how often each kind of line. */
  public Map<String, Integer> mapped() {
    return Map.copyOf(mapped);
  }

  /** What was not: how often, by reason. */
  public Map<String, Integer> skipped() {
    return Map.copyOf(skipped);
  }

  /** Sources that gave no pack, each with the reason. */
  public List<String> notImported() {
    return List.copyOf(notImported);
  }

  /** How many sources were read: files, or lists. */
  public int sources() {
    return sources;
  }

  /** The account, for people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(sources + " read, " + (sources - notImported.size()) + " imported");
    PackWriter.counted(mapped).forEach(line -> lines.add("  taken over: " + line));
    PackWriter.counted(skipped).forEach(line -> lines.add("  left out: " + line));
    empty.forEach(line -> lines.add("  imported, but nothing in it is about text: " + line));
    notImported.forEach(line -> lines.add("  not imported: " + line));
    warnings.forEach(line -> lines.add("  " + line));
    return lines;
  }
}
