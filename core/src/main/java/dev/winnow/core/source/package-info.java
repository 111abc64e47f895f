/** The document as it comes in: bytes or text, and where they are from. */
@NullMarked
package dev.winnow.core.source;

import org.jspecify.annotations.NullMarked;
