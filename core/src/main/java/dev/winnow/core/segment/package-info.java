/** Page to text blocks, each with its place in the source's visible text. */
@NullMarked
package dev.winnow.core.segment;

import org.jspecify.annotations.NullMarked;
