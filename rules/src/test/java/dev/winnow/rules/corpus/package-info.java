/** Runs the cases of the {@code corpus} folder: rules and core together, as users get them. */
@NullMarked
package dev.winnow.rules.corpus;

import org.jspecify.annotations.NullMarked;
