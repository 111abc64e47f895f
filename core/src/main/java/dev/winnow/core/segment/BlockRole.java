package dev.winnow.core.segment;

/** What the markup, or the shape of a line, says that a block is. */
public enum BlockRole {
  PARAGRAPH,
  HEADING,
  LIST_ITEM,
  QUOTE,
  TABLE_CELL,
  CODE,
  CAPTION,
  /** A button, a label, an option: something to act on rather than to read. */
  CONTROL
}
