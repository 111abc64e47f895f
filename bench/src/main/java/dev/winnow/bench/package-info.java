/** Evaluation and speed measurement. Not shipped. */
@NullMarked
package dev.winnow.bench;

import org.jspecify.annotations.NullMarked;
