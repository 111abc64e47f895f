package dev.winnow.core.segment;

import java.util.HashMap;
import java.util.Map;

/** What the tags of HTML mean for segmentation (WHATWG HTML, section 15, Rendering). */
final class Tags {

  private static final String BLOCKS =
      "address article aside blockquote body caption center dd details dialog dir div dl dt"
          + " fieldset figcaption figure footer form header hgroup hr html legend li main menu nav"
          + " ol p pre search section summary table tbody td tfoot th thead tr ul button label"
          + " h1 h2 h3 h4 h5 h6";

  /** What holds no text to read. */
  private static final String INERT =
      "script style template head svg math iframe object embed select datalist canvas video audio"
          + " map link meta title progress meter textarea input img base";

  /** Sections start anew: what is around them does not say what is in them. */
  private static final String SECTIONS =
      "article aside body details dialog footer form header main nav section table";

  /** Inline tags that mean something to the segmenter. */
  private static final String NAMED_INLINES = "a br code noscript rt span sup";

  private static final Map<String, Tag> KNOWN = new HashMap<>();
  private static final Tag INLINE = new Tag("", false, false, Effect.NONE);
  private static final Tag CUSTOM = new Tag("", true, false, Effect.NONE);

  static {
    for (String name : BLOCKS.split(" ", -1)) {
      put(name, new Tag(name, true, false, effect(name)));
    }
    for (String name : INERT.split(" ", -1)) {
      put(name, new Tag(name, false, true, Effect.NONE));
    }
    for (String name : SECTIONS.split(" ", -1)) {
      put(name, new Tag(name, true, false, Effect.SECTION));
    }
    for (String name : NAMED_INLINES.split(" ", -1)) {
      put(name, new Tag(name, false, false, Effect.NONE));
    }
  }

  private Tags() {}

  /** What a tag does to the role of the text in it. */
  private enum Effect {
    NONE,
    SECTION,
    HEADING,
    LIST_ITEM,
    QUOTE,
    CELL,
    PARAGRAPH,
    CAPTION,
    CONTROL
  }

  private static Effect effect(String name) {
    return switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Effect.HEADING;
      case "li" -> Effect.LIST_ITEM;
      case "blockquote" -> Effect.QUOTE;
      case "td", "th" -> Effect.CELL;
      case "p" -> Effect.PARAGRAPH;
      case "figure", "figcaption", "caption" -> Effect.CAPTION;
      case "button", "label", "legend", "summary" -> Effect.CONTROL;
      default -> Effect.NONE;
    };
  }

  private static void put(String name, Tag tag) {
    // The parser's names are interned: those that are one object need no comparison.
    KNOWN.put(name.intern(), tag);
  }

  /** The meaning of a tag; unknown tags are inline, custom elements (with a hyphen) are blocks. */
  static Tag of(String name) {
    Tag known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    return name.indexOf('-') > 0 ? CUSTOM : INLINE;
  }

  /** The meaning of a tag. */
  static final class Tag {
    private final String name;
    private final boolean block;
    private final boolean inert;
    private final Effect effect;
    private final boolean noscript;
    private final boolean lineBreak;
    private final boolean link;
    private final boolean seam;
    private final boolean preformatted;

    private Tag(String name, boolean block, boolean inert, Effect effect) {
      this.name = name;
      this.block = block;
      this.inert = inert;
      this.effect = effect;
      noscript = name.equals("noscript");
      lineBreak = name.equals("br");
      link = name.equals("a");
      preformatted = name.equals("pre");
      seam =
          switch (name) {
            case "a", "code", "rt", "span", "sup" -> true;
            default -> false;
          };
    }

    String name() {
      return name;
    }

    boolean block() {
      return block;
    }

    boolean inert() {
      return inert;
    }

    boolean noscript() {
      return noscript;
    }

    boolean lineBreak() {
      return lineBreak;
    }

    boolean link() {
      return link;
    }

    boolean listItem() {
      return effect == Effect.LIST_ITEM;
    }

    /** Whether text on both sides of its ends may be glued that is not one word. */
    boolean seam() {
      return seam;
    }

    /** Whether it is only a line of its own where line breaks matter. */
    boolean line() {
      return block && (effect == Effect.NONE || effect == Effect.LIST_ITEM) && !preformatted();
    }

    boolean preformatted() {
      return preformatted;
    }

    int headingLevel() {
      return effect == Effect.HEADING ? name.charAt(1) - '0' : 0;
    }

    BlockRole role(BlockRole above) {
      return switch (effect) {
        case NONE -> above;
        case SECTION -> BlockRole.PARAGRAPH;
        case HEADING -> BlockRole.HEADING;
        case LIST_ITEM -> BlockRole.LIST_ITEM;
        case QUOTE -> BlockRole.QUOTE;
        case CELL -> BlockRole.TABLE_CELL;
        // A paragraph in an item, a quotation or a figure is a part of it; one in a cell shows that
        // the table is there for layout.
        case PARAGRAPH -> above == BlockRole.TABLE_CELL ? BlockRole.PARAGRAPH : above;
        case CAPTION -> BlockRole.CAPTION;
        case CONTROL -> above == BlockRole.HEADING ? above : BlockRole.CONTROL;
      };
    }
  }
}
