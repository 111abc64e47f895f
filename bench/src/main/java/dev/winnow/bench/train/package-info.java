/** The train command: learns the model of blocks from collections with ground truth. */
@NullMarked
package dev.winnow.bench.train;

import org.jspecify.annotations.NullMarked;
