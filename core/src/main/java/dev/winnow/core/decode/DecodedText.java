package dev.winnow.core.decode;

/**
 * The characters of a document.
 *
 * @param text the decoded characters, without a byte order mark
 * @param charset the name of the charset used, as the WHATWG Encoding standard or the JDK names it
 * @param evidence what the choice rests on
 * @param replaced how many malformed sequences became U+FFFD
 */
public record DecodedText(String text, String charset, CharsetEvidence evidence, int replaced) {}
