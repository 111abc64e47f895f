/** Collections of pages with their ground truth, and stored outputs of extractors. */
@NullMarked
package dev.winnow.bench.data;

import org.jspecify.annotations.NullMarked;
