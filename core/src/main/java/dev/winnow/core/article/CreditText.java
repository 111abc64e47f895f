package dev.winnow.core.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The name in a credit line: without its label and brackets. */
final class CreditText {

  private static final List<String> LABELS = load();

  private CreditText() {}

  /**
   * {@code (Photo by Ada Quill/AFP)} to {@code Ada Quill/AFP}; the line itself if nothing is left.
   */
  static String of(String line) {
    String name = unwrap(line.strip());
    String folded = name.toLowerCase(Locale.ROOT);
    for (String label : LABELS) {
      if (folded.startsWith(label) && endsLabel(name, label.length())) {
        String rest = unwrap(trimMarks(name.substring(label.length())));
        return rest.isEmpty() ? line : rest;
      }
    }
    return name.isEmpty() ? line : name;
  }

  private static boolean endsLabel(String text, int end) {
    boolean marked = !Character.isLetterOrDigit(text.charAt(end - 1));
    return marked || (end < text.length() && !Character.isLetterOrDigit(text.charAt(end)));
  }

  private static String unwrap(String text) {
    boolean wrapped =
        text.length() > 2
            && ((text.startsWith("(") && text.endsWith(")"))
                || (text.startsWith("[") && text.endsWith("]")));
    return wrapped ? text.substring(1, text.length() - 1).strip() : text;
  }

  /** Drops the marks between a label and its value. */
  private static String trimMarks(String text) {
    int start = 0;
    while (start < text.length()
        && " :\u2026.\u2013\u2014-|\uFF1A\u00A9".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return text.substring(start).strip();
  }

  private static List<String> load() {
    List<String> labels = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(CreditText.class.getResourceAsStream("credit-labels.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          labels.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // "photo by" before "photo".
    labels.sort(Comparator.comparing(String::length).reversed().thenComparing(label -> label));
    return List.copyOf(labels);
  }
}
