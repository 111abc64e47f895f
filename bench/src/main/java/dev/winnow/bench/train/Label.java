package dev.winnow.bench.train;

/** What the truth says of a block. */
enum Label {
  CONTENT,
  BOILERPLATE,
  /** It says what another block says that is content already; nothing to learn from. */
  REPEATED
}
