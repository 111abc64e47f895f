/** Bytes to text, with the evidence for the charset. */
@NullMarked
package dev.winnow.core.decode;

import org.jspecify.annotations.NullMarked;
