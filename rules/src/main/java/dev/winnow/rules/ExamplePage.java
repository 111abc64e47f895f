package dev.winnow.rules;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.parse.HtmlPage;
import dev.winnow.core.segment.BlockCutter;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.HtmlSegmenter;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.Placement;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.SourceSpan;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.segment.TextCounts;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;

/**
 * An example as the page that it stands for. Of one line, it is the block itself; of several, each
 * line is a block, {@code >>> } marks the one that is meant and {@code ## } a heading. For a rule
 * with selectors it is HTML.
 */
final class ExamplePage {

  private static final String MEANT = ">>> ";
  private static final String HEADING = "## ";

  private final PageContext context;
  private final int meant;

  private ExamplePage(PageContext context, int meant) {
    this.context = context;
    this.meant = meant;
  }

  static ExamplePage of(Rule rule, String example) {
    String host =
        rule.scope().hosts().stream()
            .filter(name -> !name.startsWith(Rule.Scope.NOT))
            .sorted()
            .findFirst()
            .orElse("");
    String path = rule.scope().paths().stream().findFirst().map(PathPattern::example).orElse("/");
    String url = "https://" + host + path;
    if (rule.matchers().selects()) {
      HtmlPage html = new HtmlPage(Jsoup.parse(example));
      SegmentedPage page =
          new HtmlSegmenter(Limits.DEFAULT, BlockCutter.NONE)
              .segment(html.document(), TextNormalizer.forDocument(example, MediaType.HTML));
      return new ExamplePage(context(page, url, host), -1);
    }
    boolean oneLine = example.indexOf('\n') < 0;
    List<TextBlock> blocks = new ArrayList<>();
    StringBuilder source = new StringBuilder();
    int meant = oneLine ? 0 : -1;
    for (String line : example.split("\n", -1)) {
      if (line.isBlank() && !oneLine) {
        continue;
      }
      if (line.startsWith(MEANT)) {
        meant = blocks.size();
      }
      boolean heading = line.startsWith(HEADING);
      String text = line.substring(line.startsWith(MEANT) ? 4 : heading ? 3 : 0);
      blocks.add(
          block(blocks.size(), source.length(), text, heading ? BlockRole.HEADING : role(rule)));
      source.append(text).append('\n');
    }
    SegmentedPage page =
        new SegmentedPage(MediaType.TEXT, source.toString(), blocks, NodeTree.FLAT);
    return new ExamplePage(context(page, url, host), meant);
  }

  private static PageContext context(SegmentedPage page, String url, String host) {
    return new PageContext(page, Optional.of(url), Optional.of(host), Optional.empty(), List.of());
  }

  private static TextBlock block(int index, int start, String text, BlockRole role) {
    return new TextBlock(
        index,
        new SourceSpan(start, start + text.length()),
        text,
        Placement.line(role, 0),
        new TextCounts(text.length(), 0, RuleChecker.words(text), 0, 0),
        Set.of());
  }

  private static BlockRole role(Rule rule) {
    Set<BlockRole> roles = rule.conditions().roles();
    return roles.isEmpty() || roles.contains(BlockRole.PARAGRAPH)
        ? BlockRole.PARAGRAPH
        : roles.stream().sorted().findFirst().orElseThrow();
  }

  /** Whether a rule speaks of the block that is meant, or of any where none is marked. */
  boolean isHitBy(RuleSet rules, String id) {
    PageEvidence.Builder evidence = PageEvidence.builder(context.page().blocks().size());
    rules.classify(context, evidence);
    for (int block = 0; block < context.page().blocks().size(); block++) {
      if ((meant < 0 || meant == block) && isRule(evidence.of(block), id)) {
        return true;
      }
    }
    return false;
  }

  /** The rules that speak of the block that is meant, or of any where none is marked. */
  Set<String> hitsOf(RuleSet rules) {
    PageEvidence.Builder evidence = PageEvidence.builder(context.page().blocks().size());
    rules.classify(context, evidence);
    Set<String> ids = new TreeSet<>();
    for (int block = 0; block < context.page().blocks().size(); block++) {
      if (meant < 0 || meant == block) {
        evidence.of(block).forEach(known -> ids.add(known.source()));
      }
    }
    return ids;
  }

  private static boolean isRule(List<Evidence> evidence, String id) {
    for (Evidence known : evidence) {
      if (known instanceof Evidence.RuleHit hit && hit.source().equals(id)) {
        return true;
      }
    }
    return false;
  }
}
