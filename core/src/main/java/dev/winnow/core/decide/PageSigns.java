package dev.winnow.core.decide;

import dev.winnow.core.reason.Rejection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What messages say that stand where an article should, in many languages. Stateless. */
final class PageSigns {

  /** A wording that gives a message away. */
  private record Sign(Rejection.Reason reason, String words, int letters) {}

  private static final List<Sign> SIGNS = load();

  /** Where titles are put together of what the page is and the site's name. */
  private static final String SEPARATORS = "|–—·»«:•/";

  /** Status codes of HTTP (RFC 9110, section 15) that servers show to readers. */
  private static final Set<String> STATUS =
      Set.of("400", "401", "403", "404", "405", "410", "429", "451", "500", "502", "503", "504");

  /** Status codes that turn a visitor away. */
  private static final Set<String> REFUSALS = Set.of("401", "403", "429", "451");

  /** What may stand beside a status code. */
  private static final Set<String> STATUS_WORDS =
      Set.of("error", "http", "status", "code", "fehler", "erreur", "errore", "erro", "fout");

  private PageSigns() {}

  /**
   * What a title or a heading says that the page is: a part of it is a sign for at least the share
   * given of its letters, or a status code.
   */
  static Optional<Rejection.Reason> ofTitle(String title, double share) {
    int start = 0;
    for (int i = 0; i <= title.length(); i++) {
      boolean end = i == title.length() || SEPARATORS.indexOf(title.charAt(i)) >= 0;
      boolean dash = !end && title.startsWith(" - ", i);
      if (end || dash) {
        String part = plain(title.substring(start, i));
        Optional<Rejection.Reason> reason = status(part).or(() -> of(part, share));
        if (reason.isPresent()) {
          return reason;
        }
        start = dash ? i + 3 : i + 1;
      }
    }
    return of(plain(title), share);
  }

  /** What a block says, a sign for at least the share given of its letters. */
  static Optional<Rejection.Reason> ofText(String text, double share) {
    return of(plain(text), share);
  }

  private static Optional<Rejection.Reason> of(String plain, double share) {
    int letters = letters(plain);
    Sign best = null;
    for (Sign sign : SIGNS) {
      boolean longer = best == null || sign.letters() > best.letters();
      if (longer && sign.letters() >= share * letters && holds(plain, sign.words())) {
        best = sign;
      }
    }
    return Optional.ofNullable(best).map(Sign::reason);
  }

  private static Optional<Rejection.Reason> status(String part) {
    String code = "";
    for (String word : part.split(" ", -1)) {
      if (STATUS.contains(word)) {
        code = word;
      } else if (!STATUS_WORDS.contains(word)) {
        return Optional.empty();
      }
    }
    return code.isEmpty()
        ? Optional.empty()
        : Optional.of(
            REFUSALS.contains(code) ? Rejection.Reason.BLOCKED_PAGE : Rejection.Reason.ERROR_PAGE);
  }

  /** Whether a text holds a sign with no letter of the same script at either end. */
  private static boolean holds(String text, String sign) {
    int at = text.indexOf(sign);
    while (at >= 0) {
      int end = at + sign.length();
      if (isEdge(text, at - 1, sign.charAt(0))
          && isEdge(text, end, sign.charAt(sign.length() - 1))) {
        return true;
      }
      at = text.indexOf(sign, at + 1);
    }
    return false;
  }

  /** Scripts without spaces have no edges of words to look for. */
  private static boolean isEdge(String text, int neighbour, char inside) {
    return neighbour < 0
        || neighbour >= text.length()
        || Character.isIdeographic(inside)
        || isKana(inside)
        || !Character.isLetter(text.charAt(neighbour));
  }

  private static boolean isKana(char c) {
    return c >= 0x3040 && c <= 0x30FF;
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  /** Lower case, apostrophes left out, everything else but letters and digits one space. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        plain.append(c);
      } else if (c != '\''
          && c != '’'
          && !plain.isEmpty()
          && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().strip();
  }

  private static List<Sign> load() {
    List<Sign> signs = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(PageSigns.class.getResourceAsStream("page-signs.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          String reason = cells[0].toUpperCase(Locale.ROOT).replace('-', '_');
          for (String words : cells[2].split("\\|", -1)) {
            signs.add(new Sign(Rejection.Reason.valueOf(reason), words, letters(words)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(signs);
  }
}
