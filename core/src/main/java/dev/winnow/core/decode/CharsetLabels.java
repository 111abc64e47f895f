package dev.winnow.core.decode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The labels by which transports and pages name charsets, as the WHATWG Encoding standard resolves
 * them. Immutable and thread-safe.
 */
final class CharsetLabels {

  private static final String RESOURCE = "charset-labels.tsv";
  private static final Map<String, Charset> BY_LABEL = load();

  private CharsetLabels() {}

  /**
   * The charset that decodes what is labelled so; empty for an unknown label, and for one that this
   * JDK cannot decode. Case, white space and quotes around the label do not matter.
   */
  static Optional<Charset> resolve(String label) {
    int start = 0;
    int end = label.length();
    while (start < end && isPadding(label.charAt(start))) {
      start++;
    }
    while (end > start && isPadding(label.charAt(end - 1))) {
      end--;
    }
    return Optional.ofNullable(BY_LABEL.get(label.substring(start, end).toLowerCase(Locale.ROOT)));
  }

  private static boolean isPadding(char c) {
    return c <= ' ' || c == '"' || c == '\'';
  }

  private static Map<String, Charset> load() {
    Map<String, Charset> byLabel = new HashMap<>();
    try (InputStream in = CharsetLabels.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, RESOURCE), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          addLine(line, byLabel);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return Map.copyOf(byLabel);
  }

  private static void addLine(String line, Map<String, Charset> byLabel) {
    int tab = line.indexOf('\t');
    String name = line.substring(0, tab);
    // A trimmed-down run-time image may lack the module with the East Asian charsets.
    if (!Charset.isSupported(name)) {
      return;
    }
    Charset charset = Charset.forName(name);
    int start = tab + 1;
    while (start < line.length()) {
      int space = line.indexOf(' ', start);
      int end = space < 0 ? line.length() : space;
      byLabel.put(line.substring(start, end), charset);
      start = end + 1;
    }
  }
}
