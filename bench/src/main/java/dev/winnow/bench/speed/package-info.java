/** The speed command: cleaning beside parsing alone. */
@NullMarked
package dev.winnow.bench.speed;

import org.jspecify.annotations.NullMarked;
