package dev.winnow.rules;

import java.util.ArrayList;
import java.util.List;

/** What packs hold. */
record PackContent(List<Rule> rules, List<SiteExtraction> sites) {

  static final PackContent EMPTY = new PackContent(List.of(), List.of());

  PackContent {
    rules = List.copyOf(rules);
    sites = List.copyOf(sites);
  }

  PackContent plus(PackContent other) {
    List<Rule> moreRules = new ArrayList<>(rules);
    moreRules.addAll(other.rules);
    List<SiteExtraction> moreSites = new ArrayList<>(sites);
    moreSites.addAll(other.sites);
    return new PackContent(moreRules, moreSites);
  }

  PackContent withoutExamples() {
    return new PackContent(
        rules.stream().map(Rule::withoutExamples).toList(),
        sites.stream().map(SiteExtraction::withoutExamples).toList());
  }
}
