package dev.winnow.core.decide;

import dev.winnow.core.reason.Rejection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What titles of error messages and consent dialogs say. */
final class PageSigns {

  private static final Map<String, Rejection.Reason> SIGNS = load();

  private PageSigns() {}

  /** What a lower-case title says that the page is; {@code NO_ARTICLE} if it says nothing. */
  static Rejection.Reason of(String title) {
    for (Map.Entry<String, Rejection.Reason> sign : SIGNS.entrySet()) {
      if (holds(title, sign.getKey())) {
        return sign.getValue();
      }
    }
    return Rejection.Reason.NO_ARTICLE;
  }

  /** Whether the title is the sign, or holds it next to a number or a separator. */
  private static boolean holds(String title, String sign) {
    int at = title.indexOf(sign);
    return at >= 0
        && (at == 0 || !Character.isLetter(title.charAt(at - 1)))
        && (at + sign.length() == title.length()
            || !Character.isLetter(title.charAt(at + sign.length())));
  }

  private static Map<String, Rejection.Reason> load() {
    Map<String, Rejection.Reason> signs = new LinkedHashMap<>();
    try (InputStream in =
            Objects.requireNonNull(PageSigns.class.getResourceAsStream("page-signs.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int tab = line.indexOf('\t');
          String reason = line.substring(0, tab).toUpperCase(Locale.ROOT).replace('-', '_');
          signs.put(line.substring(tab + 1), Rejection.Reason.valueOf(reason));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return signs;
  }
}
