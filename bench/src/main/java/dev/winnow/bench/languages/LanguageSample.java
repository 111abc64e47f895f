package dev.winnow.bench.languages;

/**
 * A text whose language is known.
 *
 * @param set what it is one of, such as {@code "wcxb-dev, first 200"}
 * @param id its name
 * @param language the code of its language, as {@link LanguageCodes#of} gives it
 * @param text the text
 */
record LanguageSample(String set, String id, String language, String text) {

  /** The same text, cut to so many characters at most, in another set. */
  LanguageSample first(int length, String name) {
    int end = Math.min(length, text.length());
    if (end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return new LanguageSample(name, id, language, text.substring(0, end));
  }
}
