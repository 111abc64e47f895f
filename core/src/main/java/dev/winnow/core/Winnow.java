package dev.winnow.core;

import dev.winnow.core.article.ArticleAssembler;
import dev.winnow.core.article.ArticleRecord;
import dev.winnow.core.article.Provenance;
import dev.winnow.core.article.Quality;
import dev.winnow.core.decide.Admission;
import dev.winnow.core.decide.Decider;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.decide.Focus;
import dev.winnow.core.decide.PartDecisions;
import dev.winnow.core.decode.CharsetDetector;
import dev.winnow.core.decode.CharsetEvidence;
import dev.winnow.core.decode.DecodedText;
import dev.winnow.core.evidence.BlockClassifier;
import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.metadata.Metadata;
import dev.winnow.core.metadata.MetadataExtractor;
import dev.winnow.core.metadata.MetadataSettings;
import dev.winnow.core.metadata.PartPage;
import dev.winnow.core.metadata.Statements;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.page.ArticleDivision;
import dev.winnow.core.page.ArticlePart;
import dev.winnow.core.page.PageTypes;
import dev.winnow.core.page.Shell;
import dev.winnow.core.page.StatedParts;
import dev.winnow.core.page.TextDivider;
import dev.winnow.core.page.WholePage;
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
import dev.winnow.core.score.AuthorNotes;
import dev.winnow.core.score.CaptionLines;
import dev.winnow.core.score.Groups;
import dev.winnow.core.score.HeadLines;
import dev.winnow.core.score.Ingredients;
import dev.winnow.core.score.LineScorer;
import dev.winnow.core.score.LinkLists;
import dev.winnow.core.score.PageScorer;
import dev.winnow.core.score.Repetitions;
import dev.winnow.core.score.Scoring;
import dev.winnow.core.score.TailLines;
import dev.winnow.core.score.TitleShapes;
import dev.winnow.core.segment.HtmlSegmenter;
import dev.winnow.core.segment.LineSegmenter;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;
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

  /** The version that records name. */
  public static final String VERSION = Version.read();

  private final Knowledge knowledge;
  private final Limits limits;
  private final Focus focus;
  private final PageScorer pageScorer;
  private final PageScorer textScorer;

  private final HtmlSegmenter htmlSegmenter;
  private final LineSegmenter lineSegmenter;
  private final List<BlockClassifier> classifiers;
  private final Decider decider;
  private final Fate otherArticles;
  private final boolean splitArticles;

  private Winnow(Builder builder) {
    knowledge = builder.knowledge;
    limits = builder.limits;
    focus = builder.focus;
    // Loaded only now: who brings other scorers, such as some in training, needs no model.
    pageScorer = builder.pageScorer.orElseGet(Scoring.BLOCKS::scorer);
    textScorer = builder.textScorer.orElseGet(LineScorer::bundled);
    htmlSegmenter = new HtmlSegmenter(limits, knowledge.cutter());
    lineSegmenter = new LineSegmenter(limits, knowledge.cutter());
    // The rules speak first: shapes and groups look at what they said.
    classifiers =
        List.of(
            knowledge,
            new TitleShapes(),
            new HeadLines(),
            new CaptionLines(),
            new Repetitions(),
            new Groups(),
            new TailLines(),
            new AuthorNotes(),
            new LinkLists(),
            new Ingredients(),
            pageScorer,
            textScorer);
    decider = new Decider(builder.focus, builder.fates);
    otherArticles =
        builder.fates.getOrDefault(BlockKind.OTHER_ARTICLE, BlockKind.OTHER_ARTICLE.fate());
    splitArticles = builder.splitArticles;
  }

  /** A builder with the defaults: no rules, balanced, default limits. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Cleans one document. Never throws for what a document holds: whatever cannot be cleaned gives a
   * rejection that says why. Of several articles on a page it is the main one, or the first.
   */
  public Extraction clean(RawDocument document) {
    return cleanAll(document).get(0);
  }

  /**
   * Cleans one document into all of its articles. Never throws for what a document holds.
   *
   * @return at least one result; more only if articles are {@linkplain Builder#splitArticles split}
   *     and the page or text holds several. The first has the document's id, the others its id with
   *     {@code #2}, {@code #3} and so on. Each accounts for all blocks of the page: those of the
   *     other articles are removed as {@link BlockKind#OTHER_ARTICLE}
   */
  public List<Extraction> cleanAll(RawDocument document) {
    Course course = new Course(document);
    try {
      return course.run();
    } catch (RefusedException e) {
      return List.of(new Extraction.Rejected(document, e.rejection()));
    } catch (RuntimeException e) {
      return List.of(
          new Extraction.Rejected(
              document, new Rejection(course.stage, Rejection.Reason.INTERNAL, e.toString())));
    }
  }

  /** The way of one document through the stages. */
  private final class Course {
    private final RawDocument document;
    private Stage stage = Stage.READ;

    Course(RawDocument document) {
      this.document = document;
    }

    List<Extraction> run() throws RefusedException {
      Admission.checkSize(document, limits);
      stage = Stage.DECODE;
      DecodedText decoded = decode();
      stage = Stage.NORMALIZE;
      TextNormalizer normalizer = TextNormalizer.forDocument(decoded, document.mediaType());
      stage = Stage.PARSE;
      SourcePage source = parse(decoded);
      stage = Stage.SEGMENT;
      SegmentedPage page = segment(source, normalizer);
      Optional<Shell> shell = shell(source, page);
      if (shell.isPresent()) {
        source = shell.get().page();
        page = segment(source, normalizer);
      }
      Admission.checkText(page);
      stage = Stage.CLASSIFY;
      PageContext context = PageContext.of(source, page, document.url());
      if (splitArticles && !page.hasMarkup()) {
        List<Extraction> several = severalTexts(context, statements(source));
        if (!several.isEmpty()) {
          return several;
        }
      }
      Statements statements = statements(source);
      statements.know(knowledge.facts(context));
      PageEvidence.Builder evidence = PageEvidence.builder(page.blocks().size());
      if (shell.isPresent()) {
        shell.get().mark(page, evidence);
      }
      StatedParts.mark(statements.recipe(), page, evidence);
      classify(context, evidence);
      WholePage whole = WholePage.of(context, statements.declaredTypes(), evidence);
      stage = Stage.DECIDE;
      List<Decision> decisions = decider.decide(context, evidence.build(), whole.isForum());
      Admission.checkArticle(context, decisions);
      stage = Stage.DESCRIBE;
      return articles(context, statements, whole, decisions, shell.map(Shell::origin));
    }

    private void classify(PageContext context, PageEvidence.Builder evidence) {
      for (BlockClassifier classifier : classifiers) {
        classifier.classify(context, evidence);
      }
    }

    /** The articles of a plain text that holds several, each judged by itself; else none. */
    private List<Extraction> severalTexts(PageContext context, Statements statements) {
      ArticleDivision division = TextDivider.divide(context, knowledge);
      List<Decision> decisions = new ArrayList<>();
      for (ArticlePart part : division.parts()) {
        PageContext own = context.of(part.first(), part.end());
        PageEvidence.Builder evidence = PageEvidence.builder(own.page().blocks().size());
        classify(own, evidence);
        List<Decision> judged = decider.decide(own, evidence.build(), false);
        if (judged.stream().noneMatch(Decision::kept)) {
          return List.of();
        }
        decisions.addAll(PartDecisions.inWhole(judged, part, context.page()));
      }
      stage = Stage.DESCRIBE;
      return division.parts().isEmpty()
          ? List.of()
          : divided(context, statements, division, decisions, Optional.empty());
    }

    private SourcePage parse(DecodedText decoded) {
      String url = document.url().orElse("");
      return document.mediaType() == MediaType.HTML && knowledge.rewrites(document.url())
          ? PageParser.parse(
              knowledge.rewrite(decoded.text(), document.url()), document.mediaType(), url)
          : PageParser.parse(decoded, document.mediaType(), url);
    }

    private Optional<Shell> shell(SourcePage source, SegmentedPage page) {
      return source instanceof HtmlPage html ? Shell.fill(html, page) : Optional.empty();
    }

    private Statements statements(SourcePage source) {
      return Statements.gather(source, document.url(), limits.maxMetadataLength());
    }

    private List<Extraction> articles(
        PageContext context,
        Statements statements,
        WholePage whole,
        List<Decision> decisions,
        Optional<String> textFrom) {
      ArticleDivision division = PartDecisions.confirmed(whole.division(), decisions);
      boolean one = division.parts().isEmpty() || (!splitArticles && !division.hasMain());
      if (one) {
        return List.of(article(document, context, statements, whole.type(), decisions, textFrom));
      }
      return divided(context, statements, division, decisions, textFrom);
    }

    private List<Extraction> divided(
        PageContext context,
        Statements statements,
        ArticleDivision division,
        List<Decision> decisions,
        Optional<String> textFrom) {
      int main = Math.max(0, division.main());
      List<Extraction> articles = new ArrayList<>();
      for (int i = 0; i < division.parts().size(); i++) {
        if (splitArticles || i == main) {
          ArticlePart part = division.parts().get(i);
          boolean aboutIt = i == division.main();
          articles.add(
              article(
                  splitArticles && i > 0
                      ? document.withId(document.id() + "#" + (i + 1))
                      : document,
                  aboutIt ? context : PartPage.context(part, context),
                  aboutIt ? statements : statements(PartPage.of(part, context.page())),
                  Optional.of(PageTypes.Guess.ONE_OF_SEVERAL),
                  PartDecisions.of(decisions, division, i, otherArticles),
                  textFrom));
        }
      }
      return articles;
    }

    private MetadataSettings metadataSettings() {
      return new MetadataSettings(limits.maxMetadataLength(), focus, document.fetched());
    }

    private DecodedText decode() throws RefusedException {
      if (document.content() instanceof RawDocument.Content.Bytes bytes) {
        Admission.checkBinary(bytes.bytes());
        return CharsetDetector.decode(bytes.bytes(), document.mediaType(), document.charset());
      }
      String text = ((RawDocument.Content.Text) document.content()).text();
      return DecodedText.of(text, "", CharsetEvidence.GIVEN, 0);
    }

    private SegmentedPage segment(SourcePage source, TextNormalizer normalizer) {
      return source instanceof HtmlPage html
          ? htmlSegmenter.segment(html.document(), normalizer)
          : lineSegmenter.segment(((TextPage) source).text(), normalizer);
    }

    private Extraction article(
        RawDocument from,
        PageContext context,
        Statements statements,
        Optional<PageTypes.Guess> type,
        List<Decision> decisions,
        Optional<String> textFrom) {
      Metadata metadata =
          MetadataExtractor.extract(statements, type, context, decisions, metadataSettings());
      stage = Stage.RENDER;
      String text = TextRenderer.render(context.page(), decisions);
      return new Extraction.Extracted(
          from,
          record(from, context.page(), decisions, metadata, text, textFrom),
          context.page(),
          decisions);
    }

    private ArticleRecord record(
        RawDocument from,
        SegmentedPage page,
        List<Decision> decisions,
        Metadata metadata,
        String text,
        Optional<String> textFrom) {
      boolean free = metadata.accessibleForFree().orElse(false);
      boolean truncated = !free && ArticleAssembler.isTruncated(page, decisions);
      Metadata facts = truncated ? metadata.withAccessibleForFree(false) : metadata;
      Quality quality = ArticleAssembler.quality(decisions);
      return new ArticleRecord(
          from.id(),
          from.url(),
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
          from.properties(),
          new Provenance(VERSION, knowledge.version(), scorer(page).model(), textFrom));
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
    private Optional<PageScorer> pageScorer = Optional.empty();
    private Optional<PageScorer> textScorer = Optional.empty();
    private boolean splitArticles;
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

    /** What scores the blocks of pages with markup; default {@link Scoring#BLOCKS}. */
    public Builder pageScorer(PageScorer pageScorer) {
      this.pageScorer = Optional.of(pageScorer);
      return this;
    }

    /** What scores the lines of plain texts; default {@link LineScorer#bundled}. */
    public Builder textScorer(PageScorer textScorer) {
      this.textScorer = Optional.of(textScorer);
      return this;
    }

    /** One of the ways to score that come with the library; the same as naming its scorer. */
    public Builder scoring(Scoring scoring) {
      return pageScorer(scoring.scorer());
    }

    /**
     * Whether {@link Winnow#cleanAll} gives a record for each of several articles on a page, or in
     * a plain text; default not. Without it the main article is the record; a page that is about
     * none of its articles more than of the others, such as an archive of whole entries, is one
     * record with all of them, and so is a text.
     */
    public Builder splitArticles(boolean split) {
      splitArticles = split;
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
