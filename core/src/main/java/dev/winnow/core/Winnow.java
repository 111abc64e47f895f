package dev.winnow.core;

import dev.winnow.core.article.ArticleRecord;
import dev.winnow.core.article.Provenance;
import dev.winnow.core.article.Quality;
import dev.winnow.core.article.Removal;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.decide.Focus;
import dev.winnow.core.decode.CharsetDetector;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.metadata.MetadataExtractor;
import dev.winnow.core.normalize.Normalized;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.parse.HtmlPage;
import dev.winnow.core.parse.PageParser;
import dev.winnow.core.parse.SourcePage;
import dev.winnow.core.parse.TextPage;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.reason.Rejection;
import dev.winnow.core.reason.Stage;
import dev.winnow.core.render.TextRenderer;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.Placement;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.SourceSpan;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.segment.TextCounts;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.RawDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
    String text =
        document.content() instanceof RawDocument.Content.Bytes bytes
            ? CharsetDetector.decode(bytes.bytes(), document.mediaType(), document.charset()).text()
            : ((RawDocument.Content.Text) document.content()).text();
    SourcePage parsed = PageParser.parse(text, document.mediaType(), document.url().orElse(""));
    String visible =
        parsed instanceof HtmlPage html
            ? html.document().body().wholeText()
            : ((TextPage) parsed).text();
    List<TextBlock> blocks = new ArrayList<>();
    int start = 0;
    for (String line : visible.lines().toList()) {
      Normalized tidy =
          TextNormalizer.forDocument(text, document.mediaType()).normalize(line, false);
      if (!tidy.text().isEmpty()) {
        int words = tidy.text().split(" ", -1).length;
        blocks.add(
            new TextBlock(
                blocks.size(),
                new SourceSpan(start, start + line.length()),
                tidy.text(),
                Placement.line(BlockRole.PARAGRAPH, 0),
                new TextCounts(tidy.text().length(), 0, words, 0, 1),
                tidy.steps()));
      }
      start += line.length() + 1;
    }
    if (blocks.isEmpty() || text.length() > limits.maxBytes()) {
      return new Extraction.Rejected(
          document, new Rejection(Stage.SEGMENT, Rejection.Reason.NO_TEXT, "shows no text"));
    }
    SegmentedPage page = new SegmentedPage(document.mediaType(), visible, blocks, NodeTree.FLAT);
    PageContext context =
        new PageContext(page, document.url(), Optional.empty(), Optional.empty(), List.of());
    PageEvidence.Builder evidence = PageEvidence.builder(blocks.size());
    knowledge.classify(context, evidence);
    PageEvidence known = evidence.build();
    List<Decision> decisions = new ArrayList<>();
    List<Removal> removed = new ArrayList<>();
    for (TextBlock block : blocks) {
      List<Evidence> all = new ArrayList<>(known.of(block.index()));
      all.add(new Evidence.Score("none-" + focus.label(), 0.5, ""));
      BlockKind kind = all.get(0) instanceof Evidence.RuleHit hit ? hit.kind() : BlockKind.BODY;
      Fate fate = fates.getOrDefault(kind, kind.fate());
      Decision decision = new Decision(block, kind, fate, 0.5, all.get(0), all);
      decisions.add(decision);
      if (!decision.kept()) {
        removed.add(new Removal(kind, all.get(0).source(), 0.5, block.span(), block.text()));
      }
    }
    String rendered = TextRenderer.render(page, decisions);
    ArticleRecord record =
        new ArticleRecord(
            document.id(),
            document.url(),
            MetadataExtractor.extract(parsed, context, decisions, limits.maxMetadataLength()),
            rendered,
            rendered.split(" ", -1).length,
            false,
            List.of(),
            List.of(),
            List.of(),
            new Quality(0.5, blocks.size() - removed.size(), removed.size(), 0),
            removed,
            List.of(),
            document.properties(),
            new Provenance("0.1.0", knowledge.version(), "none"));
    return new Extraction.Extracted(document, record, page, decisions);
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
