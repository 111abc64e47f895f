/** The eval command: winnow and other extractors on collections with ground truth. */
@NullMarked
package dev.winnow.bench.eval;

import org.jspecify.annotations.NullMarked;
