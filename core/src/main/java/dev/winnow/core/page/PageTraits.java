package dev.winnow.core.page;

import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells the type of a page, as numbers with names: what the page declares, the words of its
 * address, the cues in its class names, the sizes of its text, and its largest run of siblings that
 * are alike. Counts are natural logarithms of one more than the count; shares are 0 to 1; the
 * others are 0 or 1. Computed by the same code in training and at run time.
 */
public final class PageTraits {

  private static final CueWords ADDRESS_CUES = CueWords.load("address-cues.tsv");

  /** Steps of the path of a page whose address is not known. */
  private static final int TYPICAL_DEPTH = 2;

  /** Longest block that can be a price or a label. (Words.) */
  private static final int LABEL_WORDS = 8;

  /** Words from which a sibling is an item rather than a link of a menu. */
  private static final int ITEM_WORDS = 4;

  private static final List<String> NAMES = names();

  private PageTraits() {}

  /** The names of the traits, in the order of {@link #of}. */
  public static List<String> list() {
    return NAMES;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < PageType.count(); i++) {
      names.add("declares-" + PageType.at(i).label());
    }
    names.add("declares-nothing");
    names.addAll(ADDRESS_CUES.cues());
    names.addAll(List.of("url-root", "url-depth", "url-hyphens", "url-date", "url-query"));
    PageNodes.CLASS_CUES.cues().forEach(cue -> names.add("class-" + cue));
    names.addAll(
        List.of(
            "tag-article",
            "tag-form",
            "tag-table",
            "tag-code",
            "tag-li",
            "tag-h1",
            "tag-h2",
            "tag-h3",
            "tag-time"));
    names.addAll(
        List.of(
            "blocks",
            "words",
            "link-density",
            "running-words",
            "running-share",
            "longest-node",
            "prices",
            "controls",
            "questions",
            "sentences-per-word",
            "digits"));
    names.addAll(
        List.of(
            "items",
            "items-share",
            "items-words",
            "items-link-density",
            "items-running-share",
            "items-are-posts",
            "items-are-cards",
            "items-priced"));
    return List.copyOf(names);
  }

  /**
   * The traits of a page with markup.
   *
   * @param context the page
   * @param declared the types that the page states, none more than once
   */
  public static double[] of(PageContext context, Collection<PageType> declared) {
    return of(context, new PageNodes(context.page()), declared);
  }

  static double[] of(PageContext context, PageNodes nodes, Collection<PageType> declared) {
    Row row = new Row();
    for (int i = 0; i < PageType.count(); i++) {
      row.put(declared.contains(PageType.at(i)));
    }
    row.put(declared.isEmpty());
    address(context.url().orElse(""), row);
    Items items = Items.largest(nodes);
    classes(nodes, row);
    tags(nodes.tree, row);
    text(nodes, items, row);
    items(nodes, items, row);
    return row.values;
  }

  /** Fills from left to right. */
  private static final class Row {
    final double[] values = new double[NAMES.size()];
    private int at;

    void put(double value) {
      values[at++] = value;
    }

    void put(boolean value) {
      put(value ? 1.0 : 0.0);
    }

    void putLog(double count) {
      put(StrictMath.log1p(count));
    }
  }

  private static void address(String url, Row row) {
    int start = url.indexOf("://");
    start = start < 0 ? 0 : start + 3;
    int slash = url.indexOf('/', start);
    String path = slash < 0 ? "" : url.substring(slash);
    int query = path.indexOf('?');
    int found = ADDRESS_CUES.in(url.substring(start));
    for (int i = 0; i < ADDRESS_CUES.cues().size(); i++) {
      row.put((found >> i & 1) == 1);
    }
    String plain = query < 0 ? path : path.substring(0, query);
    int depth = 0;
    int hyphens = 0;
    int digits = 0;
    boolean date = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      depth += c == '/' && i < plain.length() - 1 ? 1 : 0;
      hyphens += c == '-' || c == '_' ? 1 : 0;
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      boolean year =
          digits == 4 && (plain.startsWith("19", i - 3) || plain.startsWith("20", i - 3));
      date |= year && (i + 1 == plain.length() || "/-".indexOf(plain.charAt(i + 1)) >= 0);
    }
    row.put(depth == 0 && !url.isEmpty());
    row.putLog(url.isEmpty() ? TYPICAL_DEPTH : depth);
    row.putLog(hyphens);
    row.put(date);
    row.put(query >= 0);
  }

  private static void classes(PageNodes nodes, Row row) {
    int[] counts = new int[PageNodes.CLASS_CUES.cues().size()];
    for (int cues : nodes.cues) {
      for (int bits = cues; bits != 0; bits &= bits - 1) {
        counts[Integer.numberOfTrailingZeros(bits)]++;
      }
    }
    for (int count : counts) {
      row.putLog(count);
    }
  }

  private static void tags(NodeTree tree, Row row) {
    int[] counts = new int[9];
    for (int i = 0; i < tree.size(); i++) {
      switch (tree.tag(i)) {
        case "article" -> counts[0]++;
        case "form" -> counts[1]++;
        case "table" -> counts[2]++;
        case "pre", "code" -> counts[3]++;
        case "li" -> counts[4]++;
        case "h1" -> counts[5]++;
        case "h2" -> counts[6]++;
        case "h3" -> counts[7]++;
        case "time" -> counts[8]++;
        default -> {}
      }
    }
    for (int count : counts) {
      row.putLog(count);
    }
  }

  private static void text(PageNodes nodes, Items items, Row row) {
    int controls = 0;
    int questions = 0;
    int sentences = 0;
    int labels = 0;
    int prices = 0;
    for (TextBlock block : nodes.blocks) {
      controls += block.role() == BlockRole.CONTROL ? 1 : 0;
      sentences += block.counts().sentences();
      questions += block.text().endsWith("?") ? 1 : 0;
      if (block.words() <= LABEL_WORDS) {
        boolean digit = hasDigit(block.text());
        labels += digit ? 1 : 0;
        if (digit && hasCurrency(block.text())) {
          prices++;
          items.prices += items.holds(block.index()) ? 1 : 0;
        }
      }
    }
    int words = nodes.words[0];
    row.putLog(nodes.blocks.size());
    row.putLog(words);
    row.put(nodes.linkDensity(0));
    row.putLog(nodes.runningWords[0]);
    row.put(share(nodes.runningWords[0], words));
    row.put(share(largestBody(nodes), nodes.runningWords[0]));
    row.putLog(prices);
    row.putLog(controls);
    row.putLog(questions);
    row.put(share(sentences, words));
    row.put(share(labels, nodes.blocks.size()));
  }

  /** The most running words that one node has as its own or its children's paragraphs. */
  private static int largestBody(PageNodes nodes) {
    int[] own = new int[nodes.tree.size()];
    int most = 0;
    for (TextBlock block : nodes.blocks) {
      if (PageNodes.isRunning(block)) {
        int parent = Math.max(0, nodes.tree.parent(block.placement().node()));
        own[parent] += block.words();
        most = Math.max(most, own[parent]);
      }
    }
    return most;
  }

  private static void items(PageNodes nodes, Items items, Row row) {
    int posts =
        PageNodes.CLASS_CUES.bit("post")
            | PageNodes.CLASS_CUES.bit("answer")
            | PageNodes.CLASS_CUES.bit("thread");
    int cards =
        PageNodes.CLASS_CUES.bit("card")
            | PageNodes.CLASS_CUES.bit("product")
            | PageNodes.CLASS_CUES.bit("result");
    row.putLog(items.count);
    row.put(share(items.words, nodes.words[0]));
    row.putLog(items.count == 0 ? 0 : (double) items.words / items.count);
    row.put(share(items.linkedWords, items.words));
    row.put(share(items.runningWords, items.words));
    row.put((items.cues & posts) != 0);
    row.put((items.cues & cards) != 0);
    row.put(items.count > 0 && items.prices * 2 >= items.count);
  }

  /** The siblings with one tag and class that hold the most words, of all such runs on the page. */
  private static final class Items {
    private static final int LEAST = 3;

    private int count;
    private int words;
    private int linkedWords;
    private int runningWords;
    private int cues;
    private int prices;
    private int firstBlock;
    private int endBlock;

    boolean holds(int block) {
      return block >= firstBlock && block < endBlock;
    }

    static Items largest(PageNodes nodes) {
      Items best = new Items();
      NodeTree tree = nodes.tree;
      // By parent: the last child with text, and the run that it continues, if it does.
      int[] last = new int[tree.size()];
      @Nullable Items[] runs = new Items[tree.size()];
      for (int node = 1; node < tree.size(); node++) {
        if (nodes.words[node] < ITEM_WORDS || tree.tag(node).equals("p")) {
          continue;
        }
        int parent = tree.parent(node);
        int before = last[parent];
        last[parent] = node;
        if (before == 0 || !alike(nodes, before, node)) {
          runs[parent] = null;
          continue;
        }
        Items run = runs[parent];
        if (run == null) {
          run = new Items();
          run.firstBlock = nodes.first[before];
          run.add(nodes, before);
          runs[parent] = run;
        }
        run.add(nodes, node);
        if (run.count >= LEAST && run.words > best.words) {
          best = run;
        }
      }
      return best;
    }

    private static boolean alike(PageNodes nodes, int a, int b) {
      return nodes.tree.tag(a).equals(nodes.tree.tag(b)) && nodes.haveSameClass(a, b);
    }

    private void add(PageNodes nodes, int node) {
      count++;
      words += nodes.words[node];
      linkedWords += nodes.linkedWords[node];
      runningWords += nodes.runningWords[node];
      cues |= nodes.cues[node];
      endBlock = nodes.end[node];
    }
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCurrency(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$' || (c >= 0x80 && Character.getType(c) == Character.CURRENCY_SYMBOL)) {
        return true;
      }
    }
    return false;
  }
}
