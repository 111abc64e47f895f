/** Text dumps with their true texts, and how well they are cleaned. */
@NullMarked
package dev.winnow.bench.dumps;

import org.jspecify.annotations.NullMarked;
