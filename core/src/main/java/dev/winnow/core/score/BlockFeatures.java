package dev.winnow.core.score;

import dev.winnow.core.evidence.PageContext;
import org.jsoup.nodes.Element;

/**
 * The features of a page's blocks, as {@link FeatureCatalog} describes them. The same code computes
 * them for training and at run time. Thread-safe and stateless.
 */
public final class BlockFeatures {

  /** The name of the feature that costs most, and is left out if a model does not look at it. */
  static final String SLOWEST = "boilerpipe.article";

  private BlockFeatures() {}

  /**
   * The features of all blocks of a page with markup: a row of {@link FeatureCatalog#size()} values
   * for each block, row behind row. No value is NaN or infinite.
   */
  public static float[] of(PageContext context) {
    PageArrays page = new PageArrays(context.page());
    return of(context, page, new NodeKinds(page), true);
  }

  /**
   * The same.
   *
   * @param all whether to ask boilerpipe's article extractor, too: the slowest feature; 0 otherwise
   */
  static float[] of(PageContext context, PageArrays page, NodeKinds kinds, boolean all) {
    FeatureSheet sheet = new FeatureSheet(page.size);
    StructuredData data =
        page.tree
            .element(0)
            .map(Element::ownerDocument)
            .map(document -> new StructuredData(document.head(), page.tree.linkedData()))
            .orElse(null);
    TextFeatures text = new TextFeatures(page, new Titles(context.titles()), data);
    text.write(sheet);
    new PlaceFeatures(page, text).write(sheet);
    TreeFeatures tree = new TreeFeatures(page, kinds);
    tree.write(sheet);
    PathFeatures paths = new PathFeatures(page, kinds);
    paths.write(sheet);
    new SectionFeatures(page).write(sheet);
    new SiblingFeatures(page, kinds, text).write(sheet);
    new NeighbourFeatures(page, paths).write(sheet);
    new PageFeatures(context, page).write(sheet, text, tree, paths);
    Boilerpipe boilerpipe = Boilerpipe.of(context.page());
    for (int i = 0; i < page.size; i++) {
      sheet.begin(i, FeatureCatalog.Group.BOILERPIPE);
      sheet.put(boilerpipe.byWords(i));
      sheet.put(all && boilerpipe.asArticle(i));
    }
    return sheet.values();
  }
}
