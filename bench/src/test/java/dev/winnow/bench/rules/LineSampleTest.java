package dev.winnow.bench.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.winnow.bench.data.PageTruth;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.source.RawDocument;
import dev.winnow.rules.RulePacks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineSampleTest {

  private static final String STORY =
      "The ferry of Vell sails again.\n\nNobody had seen it for nine days.";

  private static PageTruth truth(String id) {
    return new PageTruth(
        id,
        Optional.empty(),
        Optional.of(STORY),
        List.of(),
        List.of(),
        Optional.of("Ferry back"),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static LineDraw draw(int pages) {
    List<DumpRecord> records = new ArrayList<>();
    Map<String, PageTruth> truths = new HashMap<>();
    for (int i = 0; i < pages; i++) {
      String id = "p" + i;
      truths.put(id, truth(id));
      String url = "https://www.site" + i / 2 + ".example/" + id;
      records.add(new DumpRecord("a", id, url, "Ferry back\nShare\n" + STORY + "\nRead more"));
      records.add(new DumpRecord("b", id, url, STORY + "\nSubscribe " + i));
    }
    return new LineDraw(records, truths);
  }

  @Test
  void oneLineAPageThatTheTruthDoesNotSay() {
    List<LineMark> drawn = draw(8).draw(20, 1, 1, List.of(), List.of());
    assertThat(drawn).extracting(LineMark::id).doesNotHaveDuplicates().hasSize(8);
    assertThat(drawn).extracting(LineMark::hash).doesNotContain(LineMark.hash("Ferry back"));
    assertThat(drawn).filteredOn(mark -> mark.dump().equals("a")).allMatch(m -> m.line() != 3);
    assertThat(drawn).extracting(LineMark::label).containsOnly("?");
  }

  @Test
  void theSeedDecides() {
    assertThat(draw(8).draw(5, 1, 7, List.of(), List.of()))
        .isEqualTo(draw(8).draw(5, 1, 7, List.of(), List.of()));
    assertThat(draw(8).draw(5, 1, 7, List.of(), List.of()))
        .isNotEqualTo(draw(8).draw(5, 1, 8, List.of(), List.of()));
  }

  @Test
  void whatStandsApartIsOfOtherHosts() {
    List<LineMark> first = draw(8).draw(2, 1, 1, List.of(), List.of());
    List<LineMark> second = draw(8).draw(20, 1, 2, first, List.of());
    assertThat(second).isNotEmpty();
    assertThat(hosts(second)).doesNotContainAnyElementsOf(hosts(first));
  }

  @Test
  void aFewLinesOfAPageSayDifferentThings() {
    List<LineMark> drawn = draw(8).draw(100, 3, 1, List.of(), List.of());
    assertThat(drawn).hasSize(24);
    assertThat(drawn.stream().map(mark -> mark.id() + ' ' + mark.hash())).doesNotHaveDuplicates();
    assertThat(draw(8).draw(10, 3, 1, List.of(), List.of())).isEqualTo(drawn.subList(0, 10));
  }

  @Test
  void linesThatWereDrawnBeforeAreLeftOutWhereverTheyStand() {
    List<LineMark> first = draw(8).draw(100, 1, 1, List.of(), List.of());
    List<LineMark> second = draw(8).draw(100, 3, 2, List.of(), first);
    assertThat(second).isNotEmpty();
    assertThat(second.stream().map(LineMark::hash))
        .doesNotContainAnyElementsOf(first.stream().map(LineMark::hash).toList());
  }

  private static List<Integer> hosts(List<LineMark> marks) {
    return marks.stream().map(mark -> Integer.parseInt(mark.id().substring(1)) / 2).toList();
  }

  @Test
  void aMarkIsReadAsItIsWritten() {
    LineMark mark = new LineMark("a", "p1", 4, LineMark.hash(" Share\t"), "share");
    assertThat(LineMark.parse(mark.row())).isEqualTo(mark);
    assertThat(mark.hash()).hasSize(16).isEqualTo(LineMark.hash("Share"));
    assertThatIllegalArgumentException().isThrownBy(() -> LineMark.parse("a\tb"));
  }

  @Test
  void rulesAreCountedByLabel() {
    String text = STORY + "\nShare this article\nThe mill stood still.";
    Winnow winnow = Winnow.builder().knowledge(RulePacks.bundled()).build();
    Extraction.Extracted extraction =
        (Extraction.Extracted) winnow.clean(RawDocument.text("p", text));
    LineRecall recall = new LineRecall();
    add(recall, "share", "Share this article", text, extraction);
    add(recall, "share", "The mill stood still.", text, extraction);
    add(recall, "content", "The ferry of Vell sails again.", text, extraction);
    recall.addLacking();
    List<String> report = recall.report(true);
    assertThat(report.get(0)).isEqualTo("1 lines are not in these dumps");
    assertThat(report)
        .anySatisfy(row -> assertThat(row).matches("share +2 +1 +0\\.500 .*"))
        .anySatisfy(row -> assertThat(row).matches("content +1 +0 +0\\.000 .*"))
        .anySatisfy(row -> assertThat(row).matches("shown kinds +2 +1 .*"))
        .anySatisfy(row -> assertThat(row).endsWith("\tThe mill stood still."));
  }

  private static void add(
      LineRecall recall, String label, String line, String text, Extraction.Extracted extraction) {
    int from = text.indexOf(line);
    LineMark mark = new LineMark("a", "p", 1, LineMark.hash(line), label);
    recall.add(mark, extraction, line, from, from + line.length());
  }

  @Test
  void rulesAreAskedOfRecordsWithoutAnArticleToo() {
    String text = "Share this article\nThe mill";
    DumpRecord record = new DumpRecord("a", "p", "", text);
    LineRecall recall = new LineRecall();
    for (String line : record.lines()) {
      int from = text.indexOf(line);
      LineMark mark = new LineMark("a", "p", 1, LineMark.hash(line), "share");
      recall.add(mark, RuleLook.at(record, RulePacks.bundled()), line, from, from + line.length());
    }
    assertThat(recall.report(false))
        .anySatisfy(row -> assertThat(row).matches("share +2 +1 +0\\.500 +1 +2"));
  }

  @Test
  void theBundledSamplesAreWhole() throws Exception {
    for (String name : IntStream.rangeClosed(1, 8).mapToObj(i -> "sample-" + i + ".tsv").toList()) {
      try (var in = LineRecall.class.getResourceAsStream(name)) {
        assertThat(in).isNotNull();
        List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(RuleRecallCommand.marks(lines)).hasSizeGreaterThanOrEqualTo(200);
      }
    }
  }
}
