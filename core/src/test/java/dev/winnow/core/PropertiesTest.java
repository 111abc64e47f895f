package dev.winnow.core;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Extraction.Extracted;
import dev.winnow.core.article.Removal;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.render.HtmlRenderer;
import dev.winnow.core.render.MarkdownRenderer;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.SourceSpan;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.source.RawDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every document, checked on documents made from seeds. The seed is in the
 * document's name; {@code -Dwinnow.seed=N} adds one to them.
 */
class PropertiesTest {

  private static final int SEEDS = 40;

  /** Far above what these documents take; only a hang or a quadratic loop comes near it. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Pages whose text is not cleaned to itself. In this one two lines that tell a date stand among
   * paragraphs of the page, and behind each other, as a teaser's would, in its text.
   */
  private static final Set<String> NOT_IDEMPOTENT = Set.of("page of seed 205895");

  private final Winnow winnow = Winnow.builder().build();

  static Stream<Long> seeds() {
    Stream<Long> fixed = IntStream.range(0, SEEDS).mapToObj(i -> 7919L * i + 1);
    return Stream.concat(fixed, Stream.ofNullable(Long.getLong("winnow.seed")));
  }

  static Stream<Named<RawDocument>> hostileDocuments() {
    return HostileDocuments.all().map(document -> Named.of(document.id(), document));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyVisibleCharacterIsInOneBlockWithOneDecision(long seed) {
    for (RawDocument document : GeneratedDocuments.of(seed)) {
      if (winnow.clean(document) instanceof Extracted result) {
        assertPartition(result);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void cleaningACleanTextChangesNothing(long seed) {
    for (RawDocument document : GeneratedDocuments.of(seed)) {
      if (!NOT_IDEMPOTENT.contains(document.id())
          && winnow.clean(document) instanceof Extracted first
          && !first.record().text().isEmpty()) {
        String text = first.record().text();
        assertThat(winnow.clean(RawDocument.text("again", text)))
            .isInstanceOfSatisfying(
                Extracted.class,
                again -> assertThat(again.record().text()).as(document.id()).isEqualTo(text));
      }
    }
  }

  @Test
  void aRecordDependsNeitherOnThreadsNorOnTheOrderOfTheDocuments() throws Exception {
    List<RawDocument> documents = manyDocuments();
    List<Extraction> alone = documents.stream().map(winnow::clean).toList();

    List<Integer> order = new ArrayList<>(IntStream.range(0, documents.size()).boxed().toList());
    Collections.shuffle(order, new Random(1));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Extraction>> results = new ArrayList<>(Collections.nCopies(order.size(), null));
      for (int i : order) {
        results.set(i, threads.submit(() -> winnow.clean(documents.get(i))));
      }
      for (int i = 0; i < alone.size(); i++) {
        assertSame(results.get(i).get(), alone.get(i));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aRecordDependsNeitherOnTheLocaleNorOnTheTimeZone() {
    List<RawDocument> documents = manyDocuments();
    List<Extraction> here = documents.stream().map(winnow::clean).toList();

    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      Winnow elsewhere = Winnow.builder().build();
      for (int i = 0; i < here.size(); i++) {
        assertSame(elsewhere.clean(documents.get(i)), here.get(i));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileDocuments")
  void noDocumentMakesItThrowOrHang(RawDocument document) {
    Extraction extraction =
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> winnow.clean(document));
    if (extraction instanceof Extracted result) {
      assertPartition(result);
      Assertions.assertTimeoutPreemptively(PATIENCE, () -> assertRenderings(result));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void renderingsHaveTheCharactersOfTheText(long seed) {
    for (RawDocument document : GeneratedDocuments.of(seed)) {
      if (winnow.clean(document) instanceof Extracted result) {
        assertRenderings(result);
      }
    }
  }

  /** HTML has the letters and digits of the text, in order; Markdown has them among its own. */
  private static void assertRenderings(Extracted result) {
    String name = result.document().id();
    String text = lettersAndDigits(result.record().text());
    String html = HtmlRenderer.render(result.page(), result.decisions());
    assertThat(html.length()).as(name).isLessThan(40 * (result.page().source().length() + 1_000));
    assertThat(lettersAndDigits(Jsoup.parse(html).body().wholeText())).as(name).isEqualTo(text);
    String markdown = MarkdownRenderer.render(result.page(), result.decisions());
    assertThat(markdown.length())
        .as(name)
        .isBetween(result.record().text().isEmpty() ? 0 : 1, 40 * (html.length() + 1_000));
  }

  private static String lettersAndDigits(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static List<RawDocument> manyDocuments() {
    return seeds().flatMap(seed -> GeneratedDocuments.of(seed).stream()).toList();
  }

  private static void assertSame(Extraction found, Extraction expected) {
    if (expected instanceof Extracted wanted) {
      assertThat(found)
          .as(wanted.document().id())
          .isInstanceOfSatisfying(
              Extracted.class,
              result -> {
                assertThat(result.record()).isEqualTo(wanted.record());
                assertThat(result.decisions()).isEqualTo(wanted.decisions());
              });
    } else {
      assertThat(found).isEqualTo(expected);
    }
  }

  private static void assertPartition(Extracted result) {
    String source = result.page().source();
    List<TextBlock> blocks = result.page().blocks();
    String name = result.document().id();
    TextNormalizer normalizer = TextNormalizer.forDocument(source, result.document().mediaType());
    assertThat(result.decisions()).as(name).extracting(Decision::block).isEqualTo(blocks);
    int end = 0;
    for (TextBlock block : blocks) {
      assertThat(block.span().start())
          .as("%s: start of %s", name, block)
          .isGreaterThanOrEqualTo(end);
      assertInvisible(source.substring(end, block.span().start()), normalizer, name);
      // Code keeps its lines, and so does a paragraph of wrapped ones.
      boolean preformatted = block.role() == BlockRole.CODE || block.text().contains("\n");
      assertThat(TextNormalizer.apply(block.repairs(), block.span().of(source), preformatted))
          .as("%s: replay of %s", name, block)
          .isEqualTo(block.text());
      end = block.span().end();
    }
    assertInvisible(source.substring(end), normalizer, name);
    List<SourceSpan> left =
        result.decisions().stream().filter(d -> !d.kept()).map(d -> d.block().span()).toList();
    assertThat(result.record().removed()).as(name).extracting(Removal::span).isEqualTo(left);
  }

  /** Between blocks there may be what normalisation drops, and nothing else. */
  private static void assertInvisible(String gap, TextNormalizer normalizer, String name) {
    String left =
        gap.lines().map(line -> normalizer.normalize(line, false).text()).collect(joining());
    assertThat(
            left.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .toArray())
        .as("%s: visible characters in no block: \"%s\"", name, gap)
        .isEmpty();
  }
}
