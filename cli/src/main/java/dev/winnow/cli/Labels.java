package dev.winnow.cli;

import dev.winnow.cli.input.InputKind;
import dev.winnow.cli.output.RecordFormat;
import dev.winnow.core.decide.Focus;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.score.Scoring;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Options whose value is one of a set of labels.
 *
 * @param <T> what the labels stand for
 */
abstract class Labels<T> implements ITypeConverter<T>, Iterable<String> {

  private final List<T> values;
  private final Function<T, String> label;

  private Labels(T[] values, Function<T, String> label) {
    this.values = List.of(values);
    this.label = label;
  }

  @Override
  public T convert(String value) {
    for (T candidate : values) {
      if (label.apply(candidate).equals(value)) {
        return candidate;
      }
    }
    throw new TypeConversionException(
        "'" + Console.harmless(value) + "' is none of " + String.join(", ", this));
  }

  /** The labels, in the order of their declaration. */
  @Override
  public Iterator<String> iterator() {
    return values.stream().map(label).iterator();
  }

  /** {@code --keep}, {@code --remove}. */
  static final class OfBlockKind extends Labels<BlockKind> {
    OfBlockKind() {
      super(BlockKind.values(), BlockKind::label);
    }
  }

  /** {@code --focus}. */
  static final class OfFocus extends Labels<Focus> {
    OfFocus() {
      super(Focus.values(), Focus::label);
    }
  }

  /** {@code --scoring}. */
  static final class OfScoring extends Labels<Scoring> {
    OfScoring() {
      super(Scoring.values(), Scoring::label);
    }
  }

  /** {@code --in}. */
  static final class OfInputKind extends Labels<InputKind> {
    OfInputKind() {
      super(InputKind.values(), InputKind::label);
    }
  }

  /** {@code --out-format}. */
  static final class OfRecordFormat extends Labels<RecordFormat> {
    OfRecordFormat() {
      super(RecordFormat.values(), RecordFormat::label);
    }
  }

  /** {@code --color}. */
  static final class OfColor extends Labels<ColorMode> {
    OfColor() {
      super(ColorMode.values(), ColorMode::label);
    }
  }
}
