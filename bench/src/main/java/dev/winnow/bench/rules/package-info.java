/** What the rules do to texts that are known to be articles. */
@NullMarked
package dev.winnow.bench.rules;

import org.jspecify.annotations.NullMarked;
