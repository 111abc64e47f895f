package dev.winnow.core.page;

import dev.winnow.core.evidence.PageContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells the type of a page from its traits: a weight for each trait and type, added up (multinomial
 * logistic regression). The weights are a table that people can read, made by {@code winnow-bench
 * train-types}. Immutable and thread-safe.
 */
public final class PageTypes {

  /** The trait that is always 1. */
  private static final String BIAS = "bias";

  /**
   * A type less likely than this is not told. (Probability; where the precision of what is told on
   * the WCXB development pages, out of fold, reaches that of an even guess between two types.)
   */
  private static final double LEAST = 0.5;

  /**
   * A type and how likely it is.
   *
   * @param type the most likely one
   * @param probability of it, above 0 and at most 1
   */
  public record Guess(PageType type, double probability) {

    /** What one of several articles on a page is, whatever the page is. */
    public static final Guess ONE_OF_SEVERAL = new Guess(PageType.ARTICLE, 1);
  }

  private final double[][] weights;

  private PageTypes(double[][] weights) {
    this.weights = weights;
  }

  /** The table that comes with the library; read at the first call. */
  public static PageTypes bundled() {
    return Bundled.TYPES;
  }

  private static final class Bundled {
    static final PageTypes TYPES = load();

    private static PageTypes load() {
      try (InputStream in =
          Objects.requireNonNull(PageTypes.class.getResourceAsStream("page-types.model"))) {
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Reads a table: a line for each trait, its name and a weight for each type in the order of
   * {@link PageType}, parted by tabs; lines from {@code #} are left out, traits that are not listed
   * weigh nothing.
   *
   * @throws IllegalArgumentException if a trait is not known or a line has the wrong number of
   *     weights
   */
  public static PageTypes read(InputStream in) throws IOException {
    double[][] weights = new double[PageTraits.list().size() + 1][PageType.count()];
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        int trait =
            cells[0].equals(BIAS) ? weights.length - 1 : PageTraits.list().indexOf(cells[0]);
        if (trait < 0 || cells.length != PageType.count() + 1) {
          throw new IllegalArgumentException("no weights of a trait: " + line);
        }
        for (int i = 0; i < PageType.count(); i++) {
          weights[trait][i] = Double.parseDouble(cells[i + 1]);
        }
      }
    }
    return new PageTypes(weights);
  }

  /**
   * The type of a page by the bundled table; where no type is likely enough, the one that the page
   * states. Nothing where it states none or several.
   *
   * @param declared the types that the page states
   */
  public static Optional<Guess> of(PageContext context, Collection<PageType> declared) {
    return context.page().hasMarkup()
        ? of(PageTraits.of(context, declared), declared)
        : declared(declared);
  }

  /** The type by the bundled table; where none is likely enough, the one that the page states. */
  static Optional<Guess> of(double[] traits, Collection<PageType> declared) {
    Optional<Guess> guess = bundled().guess(traits);
    return guess.isPresent() ? guess : declared(declared);
  }

  private static Optional<Guess> declared(Collection<PageType> declared) {
    return declared.size() == 1
        ? Optional.of(new Guess(declared.iterator().next(), LEAST))
        : Optional.empty();
  }

  /** The most likely type, or nothing where none is likely enough. */
  public Optional<Guess> guess(double[] traits) {
    double[] probabilities = probabilities(traits);
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return probabilities[best] < LEAST
        ? Optional.empty()
        : Optional.of(new Guess(PageType.at(best), probabilities[best]));
  }

  private double[] probabilities(double[] traits) {
    double[] sums = weights[weights.length - 1].clone();
    for (int i = 0; i < traits.length; i++) {
      if (traits[i] != 0) {
        for (int type = 0; type < sums.length; type++) {
          sums[type] += traits[i] * weights[i][type];
        }
      }
    }
    double most = sums[0];
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double all = 0;
    for (int i = 0; i < sums.length; i++) {
      // StrictMath, since a record must not depend on the machine.
      sums[i] = StrictMath.exp(sums[i] - most);
      all += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= all;
    }
    return sums;
  }
}
