package dev.winnow.rules;

import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.metadata.MetadataField;
import dev.winnow.core.source.RawDocument;
import java.util.ArrayList;
import java.util.List;

/** Tries a site's extraction on its own examples, from page to record. Stateless. */
final class SiteChecker {

  private SiteChecker() {}

  static List<String> check(SiteExtraction site) {
    List<String> reasons = new ArrayList<>();
    RuleSet alone = new RuleSet("check", new PackContent(List.of(), List.of(site)));
    Winnow winnow = Winnow.builder().knowledge(alone).build();
    for (SiteExtraction.Example example : site.examples()) {
      String host = site.scope().hosts().stream().sorted().findFirst().orElse("");
      String path = site.scope().paths().stream().findFirst().map(PathPattern::example).orElse("/");
      Extraction extraction =
          winnow.clean(
              RawDocument.html("example", example.html()).withUrl("https://" + host + path));
      if (extraction instanceof Extraction.Extracted article) {
        compare(example, article, reasons);
      } else {
        reasons.add("its example gives no article");
      }
    }
    return reasons;
  }

  private static void compare(
      SiteExtraction.Example example, Extraction.Extracted article, List<String> reasons) {
    var metadata = article.record().metadata();
    String headline = metadata.value(MetadataField.HEADLINE).orElse("");
    if (example.headline().isPresent() && !example.headline().get().equals(headline)) {
      reasons.add("finds the headline \"" + headline + "\"");
    }
    List<String> authors = metadata.list(MetadataField.AUTHORS);
    if (!example.authors().isEmpty() && !example.authors().equals(authors)) {
      reasons.add("finds the authors " + authors);
    }
    String date = metadata.value(MetadataField.DATE_PUBLISHED_RAW).orElse("");
    if (example.date().isPresent() && !example.date().get().equals(date)) {
      reasons.add("finds the date \"" + date + "\"");
    }
    String text = article.record().text();
    for (String wanted : example.with()) {
      if (!text.contains(wanted)) {
        reasons.add("loses \"" + wanted + "\"");
      }
    }
    for (String unwanted : example.without()) {
      if (text.contains(unwanted)) {
        reasons.add("keeps \"" + unwanted + "\"");
      }
    }
  }
}
