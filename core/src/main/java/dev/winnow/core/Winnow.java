package dev.winnow.core;

import dev.winnow.core.article.ArticleAssembler;
import dev.winnow.core.article.ArticleRecord;
import dev.winnow.core.article.Provenance;
import dev.winnow.core.article.Quality;
import dev.winnow.core.decide.Admission;
import dev.winnow.core.decide.Decider;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.decide.Focus;
import dev.winnow.core.decode.CharsetDetector;
import dev.winnow.core.decode.CharsetEvidence;
import dev.winnow.core.decode.DecodedText;
import dev.winnow.core.evidence.BlockClassifier;
import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.metadata.Metadata;
import dev.winnow.core.metadata.MetadataExtractor;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.parse.HtmlPage;
import dev.winnow.core.parse.PageParser;
import dev.winnow.core.parse.SourcePage;
import dev.winnow.core.parse.TextPage;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.reason.RefusedException;
import dev.winnow.core.reason.Rejection;
import dev.winnow.core.reason.Stage;
import dev.winnow.core.render.TextRenderer;
import dev.winnow.core.score.Groups;
import dev.winnow.core.score.LineScorer;
import dev.winnow.core.score.PageScorer;
import dev.winnow.core.score.Repetitions;
import dev.winnow.core.score.Scoring;
import dev.winnow.core.score.TitleShapes;
import dev.winnow.core.segment.HtmlSegmenter;
import dev.winnow.core.segment.LineSegmenter;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.RawDocument;
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

  /** The version that records name. */
  public static final String VERSION = Version.read();

  private final Knowledge knowledge;
  private final Limits limits;
  private final PageScorer pageScorer;
  private final PageScorer textScorer;

  private final HtmlSegmenter htmlSegmenter;
  private final LineSegmenter lineSegmenter;
  private final List<BlockClassifier> classifiers;
  private final Decider decider;

  private Winnow(Builder builder) {
    knowledge = builder.knowledge;
    limits = builder.limits;
    pageScorer = builder.pageScorer;
    textScorer = builder.textScorer;
    htmlSegmenter = new HtmlSegmenter(limits, knowledge.cutter());
    lineSegmenter = new LineSegmenter(limits, knowledge.cutter());
    // The rules speak first: shapes and groups look at what they said.
    classifiers =
        List.of(
            knowledge, new TitleShapes(), new Repetitions(), new Groups(), pageScorer, textScorer);
    decider = new Decider(builder.focus, builder.fates);
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
    Course course = new Course(document);
    try {
      return course.run();
    } catch (RefusedException e) {
      return new Extraction.Rejected(document, e.rejection());
    } catch (RuntimeException e) {
      return new Extraction.Rejected(
          document, new Rejection(course.stage, Rejection.Reason.INTERNAL, e.toString()));
    }
  }

  /** The way of one document through the stages. */
  private final class Course {
    private final RawDocument document;
    private Stage stage = Stage.READ;

    Course(RawDocument document) {
      this.document = document;
    }

    Extraction run() throws RefusedException {
      Admission.checkSize(document, limits);
      stage = Stage.DECODE;
      DecodedText decoded = decode();
      stage = Stage.NORMALIZE;
      TextNormalizer normalizer = TextNormalizer.forDocument(decoded.text(), document.mediaType());
      stage = Stage.PARSE;
      SourcePage source =
          PageParser.parse(decoded.text(), document.mediaType(), document.url().orElse(""));
      stage = Stage.SEGMENT;
      SegmentedPage page = segment(source, normalizer);
      Admission.checkText(page);
      stage = Stage.CLASSIFY;
      PageContext context = PageContext.of(source, page, document.url());
      PageEvidence evidence = classify(context);
      stage = Stage.DECIDE;
      List<Decision> decisions = decider.decide(context, evidence);
      Admission.checkArticle(context, decisions);
      stage = Stage.DESCRIBE;
      Metadata metadata =
          MetadataExtractor.extract(source, context, decisions, limits.maxMetadataLength());
      stage = Stage.RENDER;
      String text = TextRenderer.render(page, decisions);
      return new Extraction.Extracted(
          document, record(page, decisions, metadata, text), page, decisions);
    }

    private DecodedText decode() throws RefusedException {
      if (document.content() instanceof RawDocument.Content.Bytes bytes) {
        Admission.checkBinary(bytes.bytes());
        return CharsetDetector.decode(bytes.bytes(), document.mediaType(), document.charset());
      }
      String text = ((RawDocument.Content.Text) document.content()).text();
      return new DecodedText(text, "", CharsetEvidence.GIVEN, 0);
    }

    private SegmentedPage segment(SourcePage source, TextNormalizer normalizer) {
      return source instanceof HtmlPage html
          ? htmlSegmenter.segment(html.document(), normalizer)
          : lineSegmenter.segment(((TextPage) source).text(), normalizer);
    }

    private PageEvidence classify(PageContext context) {
      PageEvidence.Builder evidence = PageEvidence.builder(context.page().blocks().size());
      for (BlockClassifier classifier : classifiers) {
        classifier.classify(context, evidence);
      }
      return evidence.build();
    }

    private ArticleRecord record(
        SegmentedPage page, List<Decision> decisions, Metadata metadata, String text) {
      boolean free = metadata.accessibleForFree().orElse(false);
      boolean truncated = !free && ArticleAssembler.isTruncated(page, decisions);
      Metadata facts = truncated ? new Metadata(metadata.values(), Optional.of(false)) : metadata;
      Quality quality = ArticleAssembler.quality(decisions);
      return new ArticleRecord(
          document.id(),
          document.url(),
          facts,
          text,
          ArticleAssembler.wordsKept(decisions),
          truncated,
          ArticleAssembler.captions(decisions),
          ArticleAssembler.texts(decisions, BlockKind.CORRECTION),
          ArticleAssembler.texts(decisions, BlockKind.COMMENT),
          quality,
          ArticleAssembler.removals(decisions),
          ArticleAssembler.repairs(decisions),
          document.properties(),
          new Provenance(VERSION, knowledge.version(), scorer(page).model()));
    }
  }

  private PageScorer scorer(SegmentedPage page) {
    return page.hasMarkup() ? pageScorer : textScorer;
  }

  /** Collects the options. Not thread-safe. */
  public static final class Builder {
    private Knowledge knowledge = Knowledge.NONE;
    private Focus focus = Focus.BALANCED;
    private Limits limits = Limits.DEFAULT;
    private PageScorer pageScorer = Scoring.CLASSIC.scorer();
    private PageScorer textScorer = LineScorer.bundled();
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

    /** What scores the blocks of pages with markup; default {@link Scoring#CLASSIC}. */
    public Builder pageScorer(PageScorer pageScorer) {
      this.pageScorer = Objects.requireNonNull(pageScorer, "pageScorer");
      return this;
    }

    /** What scores the lines of plain texts; default {@link LineScorer#bundled}. */
    public Builder textScorer(PageScorer textScorer) {
      this.textScorer = Objects.requireNonNull(textScorer, "textScorer");
      return this;
    }

    /** One of the ways to score that come with the library; the same as naming its scorer. */
    public Builder scoring(Scoring scoring) {
      return pageScorer(scoring.scorer());
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
