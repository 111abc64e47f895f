package dev.winnow.rules;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.Evidence.Reach;
import dev.winnow.core.evidence.Evidence.RuleHit;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.evidence.SiteFacts;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.rules.SiteExtraction.Rewrite;
import dev.winnow.rules.SiteExtraction.Selector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Extractions by host. Immutable and thread-safe. */
final class SiteIndex {

  /** What a block in the site's body scores; rules that are surer than usual still stand. */
  private static final double INSIDE = 0.85;

  private static final double OUTSIDE = 0.02;

  /** Fewer words than this in what a body selector finds are no article. */
  private static final int FEWEST_WORDS = 20;

  private final Map<String, List<SiteExtraction>> byHost = new HashMap<>();

  SiteIndex(List<SiteExtraction> sites) {
    for (SiteExtraction site : sites) {
      for (String host : site.scope().hosts()) {
        byHost.computeIfAbsent(host, h -> new ArrayList<>()).add(site);
      }
    }
  }

  /** The extractions for a page, that of the most exact host first. */
  List<SiteExtraction> of(PageContext context) {
    if (byHost.isEmpty() || context.host().isEmpty()) {
      return List.of();
    }
    List<SiteExtraction> sites = new ArrayList<>();
    ScopeCheck scope = new ScopeCheck(context);
    String whole = context.host().get();
    String host = whole;
    while (!host.isEmpty()) {
      add(byHost.getOrDefault(host, List.of()), scope, sites);
      if (host.length() < whole.length()) {
        add(byHost.getOrDefault("." + host, List.of()), scope, sites);
      }
      int dot = host.indexOf('.');
      host = dot < 0 ? "" : host.substring(dot + 1);
    }
    return sites;
  }

  private static void add(
      List<SiteExtraction> known, ScopeCheck scope, List<SiteExtraction> sites) {
    for (SiteExtraction site : known) {
      if (scope.coversSite(site.scope())) {
        sites.add(site);
      }
    }
  }

  boolean rewrites(Optional<String> url) {
    return !byHost.isEmpty()
        && url.isPresent()
        && of(Addresses.context(url.get())).stream().anyMatch(site -> !site.rewrites().isEmpty());
  }

  String rewrite(String html, Optional<String> url) {
    if (!rewrites(url)) {
      return html;
    }
    String text = html;
    for (SiteExtraction site : of(Addresses.context(url.orElseThrow()))) {
      for (Rewrite rewrite : site.rewrites()) {
        text = text.replace(rewrite.find(), rewrite.replace());
      }
    }
    return text;
  }

  void classify(PageContext context, PageEvidence.Builder evidence) {
    List<SiteExtraction> sites = of(context);
    MarkupView view = sites.isEmpty() ? null : MarkupView.of(context.page().tree());
    if (view == null) {
      return;
    }
    boolean bodyFound = false;
    for (SiteExtraction site : sites) {
      strip(site, view, context, evidence);
      bodyFound = bodyFound || body(site, view, context, evidence);
    }
  }

  private static void strip(
      SiteExtraction site, MarkupView view, PageContext context, PageEvidence.Builder evidence) {
    List<Integer> roots = new ArrayList<>();
    for (Selector selector : site.strip()) {
      roots.addAll(view.nodes(selector));
    }
    if (roots.isEmpty()) {
      return;
    }
    for (TextBlock block : context.page().blocks()) {
      if (isBelow(context.page().tree(), roots, block)) {
        evidence.add(
            block.index(), new RuleHit(site.id() + ":strip", BlockKind.OTHER, 1, Reach.BLOCK));
      }
    }
  }

  private static boolean body(
      SiteExtraction site, MarkupView view, PageContext context, PageEvidence.Builder evidence) {
    NodeTree tree = context.page().tree();
    for (Selector selector : site.body()) {
      List<Integer> roots = view.nodes(selector);
      if (roots.isEmpty() || words(context, roots) < FEWEST_WORDS) {
        continue;
      }
      String source = site.id() + ":body";
      for (TextBlock block : context.page().blocks()) {
        boolean inside = isBelow(tree, roots, block);
        evidence.add(
            block.index(),
            new Evidence.Score(
                source, inside ? INSIDE : OUTSIDE, inside ? "in the body" : "not in the body"));
      }
      return true;
    }
    return false;
  }

  private static int words(PageContext context, List<Integer> roots) {
    int words = 0;
    for (TextBlock block : context.page().blocks()) {
      words += isBelow(context.page().tree(), roots, block) ? block.words() : 0;
    }
    return words;
  }

  private static boolean isBelow(NodeTree tree, List<Integer> roots, TextBlock block) {
    for (int root : roots) {
      if (tree.within(block.placement().node(), root)) {
        return true;
      }
    }
    return false;
  }

  SiteFacts facts(PageContext context) {
    List<SiteExtraction> sites = of(context);
    MarkupView view = sites.isEmpty() ? null : MarkupView.of(context.page().tree());
    if (view == null) {
      return SiteFacts.NONE;
    }
    for (SiteExtraction site : sites) {
      SiteFacts facts =
          new SiteFacts(
              site.id(),
              first(site.headline(), view),
              all(site.authors(), view),
              first(site.date(), view));
      if (!facts.isEmpty()) {
        return facts;
      }
    }
    return SiteFacts.NONE;
  }

  private static Optional<String> first(List<Selector> selectors, MarkupView view) {
    return all(selectors, view).stream().findFirst();
  }

  /** All that the first selector finds which finds anything. */
  private static List<String> all(List<Selector> selectors, MarkupView view) {
    for (Selector selector : selectors) {
      List<String> texts = view.texts(selector);
      if (!texts.isEmpty()) {
        return texts;
      }
    }
    return List.of();
  }
}
