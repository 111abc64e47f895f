package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.evidence.Evidence.RuleHit;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.Placement;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.SourceSpan;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.segment.TextCounts;
import dev.winnow.core.source.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetTest {

  private static final RuleSet RULES = RulePacks.bundled();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Already a subscriber? Log in. | paywall",
        "Thank you for your patience while we verify access. | paywall",
        "Leave a Reply | comment-form",
        "Your email address will not be published. Required fields are marked * | comment-form",
        "Deine E-Mail-Adresse wird nicht veröffentlicht. | comment-form",
        "DIESER ARTIKEL IST ABONNENTEN VORBEHALTEN | paywall",
        "Reuters contributed to this report. | agency",
        "Ada Quill | Getty Images News | Getty Images | credit",
        "Source | source-link",
        "関連記事 | related",
        "Réservé aux abonnés | paywall",
        "Sie sind hier: Start / Vell | breadcrumb",
      })
  void knowsUnmistakableWording(String row) {
    int last = row.lastIndexOf('|');
    assertThat(best(row.substring(0, last).strip(), "", ""))
        .get()
        .satisfies(hit -> assertThat(hit.weight()).isGreaterThanOrEqualTo(0.8))
        .extracting(hit -> hit.kind().label())
        .isEqualTo(row.substring(last + 1).strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The newspaper asked readers to subscribe to continue reading, a move that divided Vell.",
        "Ada Quill, already a subscriber, said she would log in from the lighthouse every night.",
        "Comments by the mayor of Vell were met with silence in the harbour on Monday.",
        "The photo by Ada Quill shows the mill before the storm took its roof.",
        "A source in the harbour office said that the ferry would sail again on Tuesday.",
        "Die Werbung für die neue Fähre hing am Montag in der ganzen Stadt.",
        "Anzeige erstattete der Hafenmeister erst am Abend, wie er sagte.",
        "Share prices in Vell rose by 3 per cent after the bridge was opened.",
      })
  void leavesRunningTextAlone(String text) {
    assertThat(best(text, "", "").map(RuleHit::weight).orElse(0.0)).isLessThan(0.5);
    assertThat(RULES.cutter().cuts(text, BlockRole.PARAGRAPH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fot. Ada Quill / PAP", "(fot. Ada Quill / PAP)", "Foto. Bo Marsh / AFP"})
  void aLabelWithAFullStopIsNoSentenceToCutBehind(String credit) {
    assertThat(RULES.cutter().cuts(credit, BlockRole.PARAGRAPH))
        .doesNotContain(credit.indexOf(' ') + 1);
    assertThat(best(credit, "", "").map(hit -> hit.kind().label())).hasValue("credit");
  }

  @Test
  void siteRulesSpeakOnTheirSiteOnly() {
    assertThat(best("Icon: Pfeil", "spiegel.de", "")).isPresent();
    assertThat(best("Icon: Pfeil", "m.spiegel.de", "")).isPresent();
    assertThat(best("Icon: Pfeil", "notspiegel.de", "")).isEmpty();
  }

  @Test
  void wordingOfAnotherLanguageThanThePageDeclaresIsNotLookedFor() {
    assertThat(best("Pubblicità", "", "it")).isPresent();
    assertThat(best("Pubblicità", "", "")).isPresent();
    assertThat(best("Pubblicità", "", "ru")).isEmpty();
    assertThat(best("Advertisement", "", "ru")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Boats on the island of Vell.¦Credit…Ada Quill/The Vell Times",
        "Boats in the harbour. ¦(Photo by Ada Quill/Getty Images)",
        "Die Brücke öffnet im Mai. ¦Lesen Sie auch: Hafen von Vell schließt",
      })
  void cutsBlocksThatHoldTwoThings(String marked) {
    String text = marked.replace("¦", "");
    assertThat(RULES.cutter().cuts(text, BlockRole.PARAGRAPH)).containsExactly(marked.indexOf('¦'));
  }

  @Test
  void noTextMakesItFail() {
    long seed = 20_260_101;
    Random random = new Random(seed);
    String alphabet = "aB9 .:…(/|©>¦'’ß\u0000\uD83D广告#*—\n";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(700);
      for (int k = 0; k < length; k++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      best(text.toString(), "", "");
      List<Integer> cuts = RULES.cutter().cuts(text.toString(), BlockRole.PARAGRAPH);
      assertThat(cuts).as("seed %d", seed).allMatch(cut -> cut > 0 && cut < length);
    }
  }

  @Test
  void aSetOfItselfIsRefused() {
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> RULES.plus(RULES));
  }

  private static Optional<RuleHit> best(String text, String host, String language) {
    TextBlock block =
        new TextBlock(
            0,
            new SourceSpan(0, text.length()),
            text,
            Placement.line(BlockRole.PARAGRAPH, 0),
            new TextCounts(text.length(), 0, RuleChecker.words(text), 0, 1),
            Set.of());
    SegmentedPage page = new SegmentedPage(MediaType.TEXT, text, List.of(block), NodeTree.FLAT);
    PageContext context =
        new PageContext(
            page,
            Optional.empty(),
            Optional.of(host).filter(h -> !h.isEmpty()),
            Optional.of(language).filter(l -> !l.isEmpty()),
            List.of());
    PageEvidence.Builder evidence = PageEvidence.builder(1);
    RULES.classify(context, evidence);
    return evidence.of(0).stream().map(RuleHit.class::cast).findFirst();
  }
}
