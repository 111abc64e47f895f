/** The winnow command: dumps in, article records out. */
@NullMarked
package dev.winnow.cli;

import org.jspecify.annotations.NullMarked;
