/** Numeric opinions on how likely a block is main content. */
@NullMarked
package dev.winnow.core.score;

import org.jspecify.annotations.NullMarked;
