/** Text to tidy text; every change is a named step that can be replayed. */
@NullMarked
package dev.winnow.core.normalize;

import org.jspecify.annotations.NullMarked;
