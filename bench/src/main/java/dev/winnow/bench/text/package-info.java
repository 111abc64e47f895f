/** Text as the field's scorers see it, and pages as plain text. */
@NullMarked
package dev.winnow.bench.text;

import org.jspecify.annotations.NullMarked;
