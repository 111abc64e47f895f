package dev.winnow.bench.languages;

/** Tells the language of a text. */
interface Identifier {

  /** Its name in tables. */
  String name();

  /** The code of the language, as {@link LanguageCodes#of} gives it; empty if it is not told. */
  String identify(String text);

  /** Bytes of the data and the code that it adds to a program. */
  long bytes();
}
