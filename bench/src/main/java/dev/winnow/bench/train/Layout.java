package dev.winnow.bench.train;

import dev.winnow.bench.dumps.DumpText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Other ways to write the visible lines of a page down, as other tools and browsers do: menus on
 * one line, bullets, indentation, blank lines, wrapped paragraphs, all on one line. Which ones, and
 * how, depends on the page's id only.
 */
enum Layout {
  /** Runs of short lines, such as menus, stand on one line. */
  JOINED,

  /** Short lines are items of a list. */
  ITEMS,

  /** Lines are indented, some more and some less. */
  INDENTED,

  /** A blank line stands between all lines, and long ones are wrapped. */
  WRAPPED,

  /** As text browsers do: a margin, wrapped paragraphs with blank lines, items below each other. */
  BROWSER,

  /** Lines are broken where those of a page's source could be, and indented below. */
  SOURCE,

  /** Links and emphasis inside of paragraphs stand on lines of their own. */
  NODES,

  /** All on one line. */
  RUN_ON;

  /** Layouts that a page is learnt in, beside its own. */
  private static final int COUNT = 4;

  /** Words of the longest line that may be an entry of a menu. */
  private static final int MENU_WORDS = 4;

  /** Words of the longest line that may be an item. */
  private static final int ITEM_WORDS = 6;

  /** Most entries of a menu that stand on one line. */
  private static final int MOST_ENTRIES = 10;

  /** Longest line of a page's source. (Characters.) */
  private static final int SOURCE_WIDTH = 100;

  /** One word in so many of a paragraph begins a link. */
  private static final int LINK_EVERY = 25;

  /** Most words of a link. */
  private static final int LINK_WORDS = 4;

  private static final String[] SEPARATORS = {" ", " ", " | ", "  ", " \u00B7 ", " / "};
  private static final String[] BULLETS = {"* ", "- ", "\u2022 ", "\u2022", "  * "};
  private static final int[] INDENTS = {0, 0, 2, 4, 8};
  private static final int[] MARGINS = {0, 0, 3, 3, 2};

  /** A page in some of the layouts. */
  static List<DumpText> of(DumpText page) {
    Random random = new Random(page.id().hashCode());
    List<Layout> layouts = new ArrayList<>(Arrays.asList(values()));
    Collections.shuffle(layouts, random);
    List<DumpText> pages = new ArrayList<>();
    for (Layout layout : layouts.subList(0, COUNT)) {
      pages.add(layout.of(page, random));
    }
    return pages;
  }

  /** A dump in this layout. */
  DumpText of(DumpText dump, Random random) {
    List<String> lines = Arrays.asList(dump.text().split("\n", -1));
    return new DumpText(
        dump.dump() + "-" + this,
        dump.id(),
        dump.url(),
        dump.type(),
        dump.shape(),
        write(lines, random),
        dump.truth());
  }

  /** Some lines in this layout. */
  String write(List<String> lines, Random random) {
    return switch (this) {
      case JOINED -> joined(lines, SEPARATORS[random.nextInt(SEPARATORS.length)], random);
      case ITEMS -> items(lines, BULLETS[random.nextInt(BULLETS.length)]);
      case INDENTED -> indented(lines, random);
      case WRAPPED -> String.join("\n\n", lines.stream().map(MadeResidues::wrap).toList());
      case BROWSER -> browser(lines, MARGINS[random.nextInt(MARGINS.length)], random);
      case SOURCE -> source(lines, random);
      case NODES -> nodes(lines, random);
      case RUN_ON -> String.join(" ", lines);
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

  private static String browser(List<String> lines, int margin, Random random) {
    String bullet = random.nextBoolean() ? "  * " : "";
    StringBuilder written = new StringBuilder();
    boolean list = false;
    for (String line : lines) {
      boolean item = isShort(line, ITEM_WORDS);
      // Lists stand together; so do some of the short lines that are none.
      written.append(item && (list || random.nextBoolean()) ? "" : "\n");
      list = item;
      String indentation = " ".repeat(margin);
      written.append(indentation).append(item ? bullet : "");
      written.append(MadeResidues.wrap(line).replace("\n", "\n" + indentation)).append('\n');
    }
    return written.toString();
  }

  private static String source(List<String> lines, Random random) {
    StringBuilder written = new StringBuilder();
    for (String line : lines) {
      String indentation = " ".repeat(2 * random.nextInt(8));
      written.append("\n".repeat(1 + random.nextInt(3))).append(indentation);
      int column = 0;
      for (String word : line.split(" ", -1)) {
        boolean breaks = column + word.length() > SOURCE_WIDTH;
        written.append(column == 0 ? "" : breaks ? "\n" + indentation + "  " : " ").append(word);
        column = breaks ? word.length() : column + 1 + word.length();
      }
    }
    return written.toString();
  }

  private static String nodes(List<String> lines, Random random) {
    StringBuilder written = new StringBuilder();
    for (String line : lines) {
      int linked = 0;
      boolean isLong = !isShort(line, ITEM_WORDS);
      for (String word : line.split(" ", -1)) {
        boolean begins = isLong && linked == 0 && random.nextInt(LINK_EVERY) == 0;
        boolean ends = linked == 1;
        written.append(begins || ends ? '\n' : ' ').append(word);
        linked = begins ? 1 + random.nextInt(LINK_WORDS) : Math.max(0, linked - 1);
      }
      written.append('\n');
    }
    return written.toString().replace("\n ", "\n").strip();
  }

  private static boolean isShort(String line, int mostWords) {
    return line.split(" ", -1).length <= mostWords;
  }
}
