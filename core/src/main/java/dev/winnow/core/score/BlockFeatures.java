package dev.winnow.core.score;

import dev.winnow.core.evidence.PageContext;
import org.jsoup.nodes.Element;

/**
 * The features of a page's blocks, as {@link FeatureCatalog} describes them. The same code computes
 * them for training and at run time. Thread-safe and stateless.
 */
public final class BlockFeatures {

  private static final int SLOWEST = FeatureCatalog.index("boilerpipe.article");

  private BlockFeatures() {}

  /**
   * The features of all blocks of a page with markup: a row of {@link FeatureCatalog#size()} values
   * for each block, row behind row. No value is NaN or infinite.
   */
  public static float[] of(PageContext context) {
    PageArrays page = new PageArrays(context.page());
    return of(context, page, new NodeKinds(page), FeatureColumns.ALL);
  }

  /**
   * The same for some features.
   *
   * @return rows of {@link FeatureColumns#width} values
   */
  static float[] of(PageContext context, PageArrays page, NodeKinds kinds, FeatureColumns columns) {
    FeatureSheet sheet = new FeatureSheet(page.size, columns);
    StructuredData data =
        page.tree
            .element(0)
            .map(Element::ownerDocument)
            .map(document -> new StructuredData(document.head(), page.tree.linkedData()))
            .orElse(null);
    TextFeatures text = new TextFeatures(page, new Titles(context.titles()), data);
    text.write(sheet);
    new PlaceFeatures(page, text).write(sheet);
    TreeFeatures tree = new TreeFeatures(page, kinds, text);
    tree.write(sheet);
    PathFeatures paths = new PathFeatures(page, kinds);
    paths.write(sheet);
    new SectionFeatures(page).write(sheet);
    new SiblingFeatures(page, kinds, text).write(sheet);
    new NeighbourFeatures(page, paths).write(sheet);
    new PageFeatures(context, page).write(sheet, text, tree, paths);
    writeBoilerpipe(context, sheet);
    return sheet.values();
  }

  private static void writeBoilerpipe(PageContext context, FeatureSheet sheet) {
    if (!sheet.holds(FeatureCatalog.Group.BOILERPIPE)) {
      return;
    }
    Boilerpipe boilerpipe = Boilerpipe.of(context.page());
    boolean all = sheet.holds(SLOWEST);
    for (int i = 0; i < context.page().blocks().size(); i++) {
      sheet.begin(i, FeatureCatalog.Group.BOILERPIPE);
      sheet.put(boilerpipe.byWords(i));
      sheet.put(all && boilerpipe.asArticle(i));
      sheet.end(FeatureCatalog.Group.BOILERPIPE);
    }
  }
}
