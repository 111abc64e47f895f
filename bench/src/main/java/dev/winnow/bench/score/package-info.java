/** How far an extractor's output agrees with the ground truth. */
@NullMarked
package dev.winnow.bench.score;

import org.jspecify.annotations.NullMarked;
