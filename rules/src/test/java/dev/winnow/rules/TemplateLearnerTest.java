package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Thirty hosts with forty pages each, of templates made here: what is learnt, and what is not. */
class TemplateLearnerTest {

  private static final long SEED = 20_260_305;
  private static final int HOSTS = 30;
  private static final int PAGES = 40;

  private static final List<String> WORDS =
      List.of(
          "harbour",
          "mill",
          "bridge",
          "council",
          "storm",
          "ferry",
          "winter",
          "library",
          "island",
          "school",
          "market",
          "river",
          "lantern",
          "station",
          "orchard",
          "quarry",
          "chapel",
          "garden",
          "captain",
          "teacher",
          "engine",
          "letter",
          "window",
          "season",
          "border",
          "valley",
          "archive",
          "festival",
          "bakery",
          "pier",
          "tunnel",
          "meadow",
          "clerk",
          "factory",
          "museum",
          "theatre");
  private static final List<String> VERBS =
      List.of("opened", "closed", "repaired", "measured", "painted", "sold", "moved", "counted");
  private static final List<String> FIRST =
      List.of("Ada", "Bo", "Cleo", "Dov", "Edda", "Finn", "Gus");
  private static final List<String> LAST =
      List.of("Quill", "Marsh", "Pell", "Fenn", "Thorn", "Vane", "Wick", "Yarrow", "Zell");
  private static final List<String> LABELS =
      List.of(
          "Skip to main content",
          "Subscribe to the %s newsletter",
          "More from %s",
          "Most read",
          "Follow %s on all channels",
          "All rights reserved by %s",
          "Contact the %s desk",
          "Join the conversation",
          "Share this story",
          "Support local reporting in %s",
          "Sign in to your %s account",
          "Terms of use",
          "Download the %s app",
          "Back to top",
          "Recommended for you",
          "Advertise with %s");

  private record Site(String host, String name, List<String> head, List<String> tail) {}

  private record Page(String host, String id, List<String> lines, Set<String> template) {}

  private final Random random = new Random(SEED);

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Site site(int number) {
    String name = any(WORDS) + " " + any(WORDS) + " " + number;
    List<String> labels = new ArrayList<>();
    while (labels.size() < 8) {
      String label = String.format(Locale.ROOT, any(LABELS), name);
      if (!labels.contains(label)) {
        labels.add(label);
      }
    }
    return new Site("site" + number + ".example", name, labels.subList(0, 3), labels.subList(3, 8));
  }

  private Page page(Site site, int number) {
    List<String> lines = new ArrayList<>();
    Set<String> template = new HashSet<>();
    site.head().forEach(line -> addTemplate(line, lines, template));
    lines.add(sentence(5));
    addTemplate("By " + any(FIRST) + " " + any(LAST), lines, template);
    addTemplate(
        "Updated " + (1 + random.nextInt(28)) + " March 2031, 10:" + number, lines, template);
    int paragraphs = 5 + random.nextInt(12);
    for (int i = 0; i < paragraphs; i++) {
      lines.add(sentence(8 + random.nextInt(25)) + " " + sentence(9));
    }
    lines.add("What happened next");
    lines.add("He said no");
    if (random.nextBoolean()) {
      addTemplate((1 + random.nextInt(90)) + " comments so far", lines, template);
    }
    site.tail().forEach(line -> addTemplate(line, lines, template));
    return new Page(site.host(), site.host() + "/" + number, lines, template);
  }

  private static void addTemplate(String line, List<String> lines, Set<String> template) {
    lines.add(line);
    template.add(line);
  }

  private String sentence(int words) {
    StringBuilder text = new StringBuilder("The ").append(any(WORDS));
    text.append(' ').append(any(VERBS));
    for (int i = 0; i < words; i++) {
      text.append(i % 3 == 2 ? " of the " : " ").append(any(WORDS));
    }
    if (random.nextInt(4) == 0) {
      text.append(", said ").append(any(FIRST)).append(' ').append(any(LAST));
    }
    return text.append('.').toString();
  }

  private List<Page> dump() {
    List<Page> pages = new ArrayList<>();
    for (int host = 0; host < HOSTS; host++) {
      Site site = site(host);
      for (int page = 0; page < PAGES; page++) {
        pages.add(page(site, page));
      }
    }
    return pages;
  }

  private static String learn(List<Page> pages) {
    TemplateLearner learner = new TemplateLearner();
    pages.forEach(page -> learner.count(page.host(), page.lines()));
    pages.forEach(page -> learner.collect(page.host(), page.id(), page.lines()));
    assertThat(learner.dropped()).isZero();
    return learner.pack("learnt");
  }

  @Test
  void findsTheTemplatesAndLeavesTheArticlesAlone() throws RuleFormatException {
    List<Page> pages = dump();
    RuleSet rules = RulePacks.parse("learnt.yaml", learn(pages));
    int template = 0;
    int found = 0;
    int content = 0;
    int wrong = 0;
    for (Page page : pages) {
      RuleProbe probe = new RuleProbe(rules, Optional.of("https://" + page.host() + "/x"));
      for (String line : page.lines()) {
        boolean hit = !probe.hits(line).isEmpty();
        if (page.template().contains(line)) {
          template++;
          found += hit ? 1 : 0;
        } else if (!line.equals("What happened next") && !line.equals("He said no")) {
          content++;
          wrong += hit ? 1 : 0;
        }
      }
    }
    assertThat((double) found / template).as("template lines found").isGreaterThan(0.95);
    assertThat((double) wrong / content).as("content lines learnt").isLessThan(0.001);
  }

  @Test
  void theRulesShowTheirEvidenceAndPassTheirOwnExamples() throws RuleFormatException {
    String pack = learn(dump());
    assertThat(pack).contains("# on 40 of 40 pages (100 %), such as site0.example/0, ");
    assertThat(RuleChecker.check(RulePacks.parse("learnt.yaml", pack))).isEmpty();
  }

  @Test
  void nothingIsLearntFromAFewPagesOrWithoutAHost() {
    List<Page> few = new ArrayList<>();
    Site site = site(1);
    for (int i = 0; i < 4; i++) {
      few.add(page(site, i));
    }
    assertThat(learn(few)).isEmpty();
    List<Page> nowhere = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Page page = page(site, i);
      nowhere.add(new Page("", page.id(), page.lines(), page.template()));
    }
    assertThat(learn(nowhere)).isEmpty();
  }

  @Test
  void memoryHasABoundThatTheDumpDoesNotMove() {
    TemplateLearner learner = new TemplateLearner();
    for (int i = 0; i < 20_000; i++) {
      String host = "host" + i % 4_000 + ".example";
      learner.count(host, List.of("line " + i + " of " + any(WORDS), sentence(12)));
    }
    // A line of its own on every page keeps nothing in the second reading.
    for (int i = 0; i < 20_000; i++) {
      learner.collect("host" + i % 4_000 + ".example", "p" + i, List.of(sentence(20)));
    }
    assertThat(learner.pack("learnt")).isEmpty();
  }
}
