package dev.winnow.bench.train;

import dev.winnow.bench.dumps.DumpText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Other ways to write the visible lines of a page down, as other tools and browsers do: menus on
 * one line, bullets, indentation, blank lines, wrapped paragraphs. Which one, and how, depends on
 * the page's id only.
 */
enum Layout {
  /** Runs of short lines, such as menus, stand on one line. */
  JOINED,

  /** Short lines are items of a list. */
  ITEMS,

  /** Lines are indented, some more and some less. */
  INDENTED,

  /** A blank line stands between all lines, and long ones are wrapped. */
  WRAPPED;

  /** Words of the longest line that may be an entry of a menu. */
  private static final int MENU_WORDS = 4;

  /** Words of the longest line that may be an item. */
  private static final int ITEM_WORDS = 6;

  /** Most entries of a menu that stand on one line. */
  private static final int MOST_ENTRIES = 10;

  private static final String[] SEPARATORS = {" ", " ", " | ", "  ", " \u00B7 ", " / "};
  private static final String[] BULLETS = {"* ", "- ", "\u2022 ", "\u2022", "  * "};
  private static final int[] INDENTS = {0, 0, 2, 4, 8};

  /** A page in all layouts but one. */
  static List<DumpText> of(DumpText page) {
    Random random = new Random(page.id().hashCode());
    Layout without = values()[random.nextInt(values().length)];
    List<String> lines = Arrays.asList(page.text().split("\n", -1));
    List<DumpText> pages = new ArrayList<>();
    for (Layout layout : values()) {
      if (layout != without) {
        pages.add(
            new DumpText(
                page.dump() + "-" + layout,
                page.id(),
                page.url(),
                page.type(),
                page.shape(),
                layout.write(lines, random),
                page.truth()));
      }
    }
    return pages;
  }

  /** Some lines in this layout. */
  String write(List<String> lines, Random random) {
    return switch (this) {
      case JOINED -> joined(lines, SEPARATORS[random.nextInt(SEPARATORS.length)], random);
      case ITEMS -> items(lines, BULLETS[random.nextInt(BULLETS.length)]);
      case INDENTED -> indented(lines, random);
      case WRAPPED -> String.join("\n\n", lines.stream().map(MadeResidues::wrap).toList());
    };
  }

  private static String joined(List<String> lines, String separator, Random random) {
    List<String> written = new ArrayList<>();
    StringBuilder menu = new StringBuilder();
    int room = 0;
    for (String line : lines) {
      boolean fits = isShort(line, MENU_WORDS) && room > 0;
      if (fits) {
        menu.append(separator);
      } else {
        if (menu.length() > 0) {
          written.add(menu.toString());
        }
        menu.setLength(0);
        room = isShort(line, MENU_WORDS) ? 1 + random.nextInt(MOST_ENTRIES) : 0;
      }
      menu.append(line);
      room--;
    }
    written.add(menu.toString());
    return String.join("\n", written);
  }

  private static String items(List<String> lines, String bullet) {
    return String.join(
        "\n",
        lines.stream().map(line -> isShort(line, ITEM_WORDS) ? bullet + line : line).toList());
  }

  private static String indented(List<String> lines, Random random) {
    StringBuilder written = new StringBuilder();
    for (String line : lines) {
      written.append(" ".repeat(INDENTS[random.nextInt(INDENTS.length)])).append(line).append('\n');
    }
    return written.toString();
  }

  private static boolean isShort(String line, int mostWords) {
    return line.split(" ", -1).length <= mostWords;
  }
}
