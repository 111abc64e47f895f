/** Micro-benchmarks, run by hand. */
@NullMarked
package dev.winnow.bench.jmh;

import org.jspecify.annotations.NullMarked;
