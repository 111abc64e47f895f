package dev.winnow.core;

import dev.winnow.core.decide.Focus;
import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.reason.Rejection;
import dev.winnow.core.reason.Stage;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.RawDocument;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Cleans documents: one in, one result out. Immutable and thread-safe: every call has a state of
 * its own, so one instance serves any number of threads.
 *
 * <pre>{@code
 * Winnow winnow = Winnow.builder().knowledge(RulePacks.bundled()).build();
 * if (winnow.clean(RawDocument.html("1", bytes)) instanceof Extraction.Extracted article) {
 *   System.out.println(article.record().text());
 * }
 * }</pre>
 */
public final class Winnow {

  private final Knowledge knowledge;
  private final Focus focus;
  private final Limits limits;
  private final Map<BlockKind, Fate> fates;

  private Winnow(Builder builder) {
    knowledge = builder.knowledge;
    focus = builder.focus;
    limits = builder.limits;
    fates = new EnumMap<>(builder.fates);
  }

  /** A builder with the defaults: no rules, balanced, default limits. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Cleans one document. Never throws for what a document holds: whatever cannot be cleaned gives a
   * rejection that says why.
   */
  public Extraction clean(RawDocument document) {
    return new Extraction.Rejected(
        document, new Rejection(Stage.READ, Rejection.Reason.INTERNAL, "not built yet"));
  }

  /** Collects the options. Not thread-safe. */
  public static final class Builder {
    private Knowledge knowledge = Knowledge.NONE;
    private Focus focus = Focus.BALANCED;
    private Limits limits = Limits.DEFAULT;
    private final Map<BlockKind, Fate> fates = new EnumMap<>(BlockKind.class);

    private Builder() {
      for (BlockKind kind : BlockKind.values()) {
        fates.put(kind, kind.fate());
      }
    }

    /** What is known of sites and languages; default {@link Knowledge#NONE}. */
    public Builder knowledge(Knowledge knowledge) {
      this.knowledge = Objects.requireNonNull(knowledge, "knowledge");
      return this;
    }

    /** Which mistake weighs more; default {@link Focus#BALANCED}. */
    public Builder focus(Focus focus) {
      this.focus = Objects.requireNonNull(focus, "focus");
      return this;
    }

    /** Bounds on one document; default {@link Limits#DEFAULT}. */
    public Builder limits(Limits limits) {
      this.limits = Objects.requireNonNull(limits, "limits");
      return this;
    }

    /** Keeps blocks of a kind in the text that would leave it. */
    public Builder keep(BlockKind kind) {
      fates.put(kind, Fate.TEXT);
      return this;
    }

    /** Removes blocks of a kind that would stay or move to a field. */
    public Builder remove(BlockKind kind) {
      fates.put(kind, Fate.REMOVED);
      return this;
    }

    /** The finished cleaner. */
    public Winnow build() {
      return new Winnow(this);
    }
  }
}
