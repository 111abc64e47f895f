package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule can ask of the place of a block, each with examples in context. */
class RuleConditionsTest {

  private static List<String> reasons(String rule) throws RuleFormatException {
    String pack = "pack: test\nkind: related\nrules:\n" + rule;
    return RuleChecker.check(RulePacks.parse("test.yaml", pack)).stream()
        .map(Finding::reason)
        .toList();
  }

  @Test
  void aHeadingAboveUntilTheNextOne() throws RuleFormatException {
    String rule =
        """
          - id: below-heading
            phrase: {start: "boats"}
            position: {after-heading: ["Read next"]}
            hits:
              - "## Read next\\n>>> Boats of Vell"
              - "Read next\\nThe mill\\n>>> Boats of the quay"
            misses:
              - "## Read next\\n## Sailing\\n>>> Boats of Vell"
              - "## Sailing\\n>>> Boats of Vell"
              - "Read next\\nThe council of the town said on Monday that the mill would be closed.\\n>>> Boats of Vell"
        """;
    assertThat(reasons(rule)).isEmpty();
  }

  @Test
  void aRunOfLinesThatLookAlike() throws RuleFormatException {
    String rule =
        """
          - id: run
            phrase: {start: "#"}
            run: 3
            phrase: {start: "# days ago"}
            hits:
              - "3 days ago\\n4 days ago\\n>>> 5 days ago"
              - ">>> 3 days ago\\n4 days ago\\n5 days ago"
            misses:
              - ">>> 3 days ago\\n4 days ago"
              - "3 days ago\\nThe mill of Vell burnt down in a storm that nobody had seen coming.\\n>>> 5 days ago\\n6 days ago"
        """;
    assertThat(reasons(rule.replace("    phrase: {start: \"#\"}\n", ""))).isEmpty();
  }

  @Test
  void wordingThatCountsTogether() throws RuleFormatException {
    String rule =
        """
          - id: together
            max-words: 120
            together:
              - [ferry, "(night|day) boat"]
              - ["our (quay|pier)", harbour]
              - [you, your]
            hits:
              - "You will find the ferry at our quay."
              - "Our pier is where your night boat lands."
              - "Why the day boat does not stop at the island any more, nobody but the old keeper knows, who has told it to every child of the harbour by the stove; and of all the places on this long and lonely coast our pier is the one where you wait, whatever the tables say of tide and wind and moon."
            misses:
              - "You will find the ferry at their quay."
              - "The ferry lands in the harbour."
              - "You wait in the harbour."
              - "Harbour, ferry"
        """;
    assertThat(reasons(rule)).isEmpty();
  }

  @Test
  void listsOfThePack() throws RuleFormatException {
    String pack =
        """
        pack: test
        kind: related
        lists:
          boats: [boats, grey ferries]
          more: [more, all]
        rules:
          - id: lists
            phrase: {whole: "({more}|the other) {boats} (here|)"}
            hits: [More boats, All grey ferries here, The other boats]
            misses: [More ferries, The boats here]
        """;
    assertThat(RuleChecker.check(RulePacks.parse("test.yaml", pack))).isEmpty();
  }

  @Test
  void neighboursByWhatTheySayAndByWhatTheyAre() throws RuleFormatException {
    String rules =
        """
          - id: by-text
            phrase: {whole: more}
            neighbours: {before: {text: ["The mill"]}}
            hits: ["The mill\\n>>> More", "THE MILL\\n>>> more"]
            misses: ["More", "The quay\\n>>> More"]
          - id: credit
            kind: credit
            phrase: {start: "picture by"}
            hits: ["Picture by Ada Quill", "picture by Bo"]
            misses: ["The picture by Ada", "By Bo"]
          - id: by-kind
            phrase: {whole: enlarge}
            neighbours: {after: {kind: credit}}
            hits: [">>> Enlarge\\nPicture by Ada Quill", ">>> enlarge\\nPicture by Bo"]
            misses: ["Enlarge", ">>> Enlarge\\nThe mill"]
        """;
    assertThat(reasons(rules)).isEmpty();
  }

  @Test
  void aTitleFollowsTheWordsThatLeadToIt() throws RuleFormatException {
    String rule =
        """
          - id: lead
            phrase: {lead: "boats also", start: "ferries:"}
            hits:
              - "Boats also"
              - "Boats also: the mill of Vell."
              - "Boats also The Mill of Vell."
              - "boats also seen from the quay"
              - "Boats also seen from the quay?"
            misses:
              - "Boats also came to the quay."
              - "Boats also came to the quay, said Ada, and left again."
              - "She said boats also The Mill"
        """;
    assertThat(reasons(rule)).isEmpty();
  }

  @Test
  void wordsThatSomebodySpeaksOfAreNoLabel() throws RuleFormatException {
    String rule =
        """
          - id: label
            phrase: {segment: "boats ahoy", anywhere: "mind the quay"}
            hits:
              - "Boats ahoy"
              - "“Boats ahoy!”"
              - "Vell. Boats ahoy. 1931"
              - "Please mind the quay of Vell"
            misses:
              - "“Boats ahoy,” she said."
              - "The sign „Mind the quay“ hung upside down."
              - "He painted «Boats ahoy» on the wall."
        """;
    assertThat(reasons(rule)).isEmpty();
  }

  @Test
  void aCountMayStandBehindALabelButNoRowOfNumbers() throws RuleFormatException {
    String rule =
        """
          - id: count
            phrase: {whole: boats}
            hits: ["Boats", "Boats (12)"]
            misses: ["Boats $2.50 – $7.00", "boats('1')", "boats(x)", "boats()"]
        """;
    assertThat(reasons(rule)).isEmpty();
  }

  @Test
  void xpathSelectsElements() throws RuleFormatException {
    String rule =
        """
          - id: element
            xpath: "//div[starts-with(@id, 'rel-')]"
            hits: ["<div id='rel-1'><p>Boats</p></div>", "<p>x</p><div id='rel-'>Boats</div>"]
            misses: ["<div id='x-rel-1'>Boats</div>", "<p>Boats</p>"]
        """;
    assertThat(reasons(rule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/news/1, /news, true",
    "/news/1/amp, /*/amp, true",
    "/a/news, /news, false",
    "/news/1, /news/*/amp, false",
    "/x, '', true",
  })
  void pathsMayHaveStars(String path, String pattern, boolean begins) {
    assertThat(PathPattern.begins(path, pattern)).isEqualTo(begins);
  }

  @Test
  void onlyTheHighestPrioritySpeaks() throws RuleFormatException {
    String pack =
        """
        pack: test
        kind: related
        rules:
          - {id: low, weight: 1.0, phrase: {whole: more}, hits: [more], misses: [x]}
          - {id: high, weight: 0.5, priority: 2, kind: share, phrase: {whole: more}}
        """;
    RuleProbe probe = new RuleProbe(RulePacks.parse("x", pack), java.util.Optional.empty());
    assertThat(probe.hits("More")).singleElement().asString().contains("test/high");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".a | CLASS | a | true",
        "div.A-b | CLASS | a-b | false",
        "#x > .y p | TAG | p | true",
        "[data-x='a, b'] | NOTHING | '' | false",
        "a[href*=\".com\"] | TAG | a | false",
        "div:has(> .x) | TAG | div | false",
        "#a\\:b | NOTHING | '' | false",
      })
  void selectorsAreFoundByTheirLastPart(
      String selector, SelectorKey.By by, String name, boolean simple) {
    List<SelectorKey> keys = SelectorKey.of(selector);
    assertThat(keys).hasSize(1);
    assertThat(keys.get(0).by()).isEqualTo(by);
    assertThat(keys.get(0).name()).isEqualTo(name);
    assertThat(keys.get(0).simple()).isEqualTo(simple && !selector.contains(" "));
  }

  @Test
  void commasPartSelectorsOutsideOfBracketsOnly() {
    assertThat(SelectorKey.of(".a , p:is(.b, .c),[x=\"1,2\"]"))
        .extracting(SelectorKey::selector)
        .containsExactly(".a", "p:is(.b, .c)", "[x=\"1,2\"]");
  }

  @Test
  void theLinterKnowsHarmAndUselessness() throws RuleFormatException {
    String pack =
        """
        pack: test
        kind: related
        rules:
          - {id: broad, phrase: {start: [the, more]}, hits: [the, more], misses: [x, y]}
          - {id: page, css: div, hits: [<div>x</div>, <div>y</div>], misses: [<p>x</p>, <p>y</p>]}
          - {id: first, phrase: {whole: read on}, hits: [Read on, READ ON], misses: [x, y]}
          - {id: second, phrase: {whole: read on}, hits: [Read on, READ ON], misses: [x, y]}
          - id: old
            valid: {until: 2020-01-01}
            phrase: {whole: old wording}
            hits: [old wording, OLD WORDING]
            misses: [x, y]
        """;
    List<Finding> findings =
        RuleLinter.lint(RulePacks.parse("test.yaml", pack), java.time.LocalDate.of(2021, 1, 1));
    assertThat(findings)
        .extracting(finding -> finding.line() + " " + finding.reason().split(":", 2)[0])
        .contains(
            "4 too broad", "5 too broad", "7 duplicate", "7 shadowed", "8 expired on 2020-01-01");
    assertThat(findings)
        .noneMatch(finding -> finding.line() == 6 && finding.reason().startsWith("dup"));
  }

  @Test
  void packsAndRulesCanBeLeftOut() {
    RuleSet all = RulePacks.bundled();
    assertThat(all.without(List.of("share")).rules())
        .noneMatch(rule -> rule.id().startsWith("share/"))
        .anyMatch(rule -> rule.id().startsWith("credit/"));
    assertThat(all.without(List.of("share/en/row")).rules()).hasSize(all.rules().size() - 1);
    assertThat(all.without(List.of("shar")).rules()).hasSize(all.rules().size());
  }
}
