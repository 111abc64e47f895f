package dev.winnow.core.score;

import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.TextBlock;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for the page as a whole; the same in each row. */
final class PageFeatures {

  private static final int MOST = 9;
  private static final int MANY = 30;

  private final PageContext context;
  private final PageArrays page;

  PageFeatures(PageContext context, PageArrays page) {
    this.context = context;
    this.page = page;
  }

  /** Fills the groups of the page in the first row and copies them to the others. */
  void write(FeatureSheet sheet, TextFeatures text, TreeFeatures tree, PathFeatures paths) {
    if (page.size == 0) {
      return;
    }
    String path = path();
    sheet.begin(0, FeatureCatalog.Group.PAGE);
    writeSizes(sheet);
    writeTags(sheet);
    writeHead(sheet);
    writePath(sheet, path);
    sheet.put(page.shareOfPage(page.charactersBelow[tree.mains[0]]));
    sheet.put(page.shareOfPage(page.charactersBelow[tree.mains[2]]));
    sheet.put(page.shareOfPage(page.charactersBelow[tree.mains[3]]));
    sheet.putLog(paths.largest);
    sheet.put(paths.largestShare);
    sheet.putLog(text.prices);
    sheet.put((double) text.years / page.size);
    sheet.putLog(text.reactions);
    sheet.putLog(text.replies);
    sheet.putLog(text.carts);
    sheet.putLog(text.invitations);
    sheet.putLog(text.questions);
    sheet.end(FeatureCatalog.Group.PAGE);
    writeAddress(sheet, path);
    sheet.end(FeatureCatalog.Group.ADDRESS);
    sheet.copyDown(
        page.size,
        FeatureCatalog.start(FeatureCatalog.Group.PAGE),
        FeatureCatalog.end(FeatureCatalog.Group.ADDRESS));
  }

  private void writeSizes(FeatureSheet sheet) {
    int running = 0;
    int runningWords = 0;
    int first = 0;
    for (int i = 0; i < page.size; i++) {
      TextBlock block = page.block(i);
      running += page.running[i] ? 1 : 0;
      runningWords += page.running[i] ? page.words[i] : 0;
      first += block.role() == BlockRole.HEADING && block.placement().level() == 1 ? 1 : 0;
    }
    sheet.putLog(page.size);
    sheet.putLog(page.wordsBelow[0]);
    sheet.put(page.linkDensityBelow(0));
    sheet.putLog(running);
    sheet.put(PageArrays.share(runningWords, page.wordsBelow[0]));
    sheet.putLog(page.headingsBelow[0]);
    sheet.put(Math.min(MOST, first));
  }

  private void writeTags(FeatureSheet sheet) {
    int articles = 0;
    int mains = 0;
    int forms = 0;
    int tables = 0;
    int code = 0;
    NodeTree tree = page.tree;
    for (int i = 0; i < tree.size(); i++) {
      switch (tree.tag(i)) {
        case "article" -> articles++;
        case "main" -> mains++;
        case "form" -> forms++;
        case "table" -> tables++;
        case "pre", "code" -> code++;
        default -> {}
      }
    }
    sheet.putLog(articles);
    sheet.put(Math.min(MOST, mains));
    sheet.putLog(forms);
    sheet.putLog(tables);
    sheet.putLog(code);
  }

  private void writeHead(FeatureSheet sheet) {
    String type = "";
    boolean article = false;
    boolean product = false;
    Document document = page.tree.element(0).map(Element::ownerDocument).orElse(null);
    if (document != null) {
      for (Element element : document.head().children()) {
        String property = element.attributesSize() == 0 ? "" : element.attributes().get("property");
        if (property.isEmpty()) {
          continue;
        }
        if (property.equals("og:type")) {
          type = element.attributes().get("content").toLowerCase(Locale.ROOT);
        }
        article |= property.startsWith("article:");
        product |= property.startsWith("product:") || property.startsWith("og:price");
      }
    }
    sheet.put(type.contains("article"));
    sheet.put(type.contains("product"));
    sheet.put(type.contains("website"));
    sheet.put(!type.isEmpty());
    sheet.put(article);
    sheet.put(product);
  }

  /** The address's path and query, from the first slash; empty without an address. */
  private String path() {
    String url = context.url().orElse("");
    int start = url.indexOf("://");
    int slash = url.indexOf('/', start < 0 ? 0 : start + 3);
    return slash < 0 ? "" : url.substring(slash);
  }

  private static void writePath(FeatureSheet sheet, String path) {
    int query = path.indexOf('?');
    int end = query < 0 ? path.length() : query;
    int segments = 0;
    int hyphens = 0;
    int digits = 0;
    int run = 0;
    boolean date = false;
    for (int i = 0; i < end; i++) {
      char c = path.charAt(i);
      if (c == '/') {
        boolean last = i == end - 1;
        segments += last ? 0 : 1;
        hyphens = last ? hyphens : 0;
      }
      hyphens += c == '-' || c == '_' ? 1 : 0;
      boolean digit = c >= '0' && c <= '9';
      digits += digit ? 1 : 0;
      // A year, and more digits behind it or behind a slash or a hyphen.
      if (digit && run == 4 && isYear(path, i)) {
        date = true;
      }
      run = digit ? run + 1 : run == 4 && (c == '/' || c == '-') ? 4 : 0;
    }
    sheet.put(Math.min(20, segments));
    sheet.put(date);
    sheet.put(Math.min(MANY, hyphens));
    sheet.put(Math.min(MANY, digits));
    sheet.put(query >= 0);
  }

  private static boolean isYear(String path, int end) {
    int start = path.charAt(end - 1) >= '0' && path.charAt(end - 1) <= '9' ? end - 4 : end - 5;
    return start >= 0 && (path.startsWith("19", start) || path.startsWith("20", start));
  }

  private void writeAddress(FeatureSheet sheet, String path) {
    long kinds = words(path) | words(context.host().orElse(""));
    sheet.begin(0, FeatureCatalog.Group.ADDRESS);
    for (int kind = 0; kind < WordTables.ADDRESS.kinds().size(); kind++) {
      sheet.put((kinds >>> kind & 1) == 1);
    }
  }

  private static long words(String text) {
    long kinds = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !TextScan.isWordPart(text.charAt(i))) {
        kinds |= i > start ? WordTables.ADDRESS.of(text, start, i) : 0;
        start = i + 1;
      }
    }
    return kinds;
  }
}
