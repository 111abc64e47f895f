/** Decisions to text, Markdown or HTML. */
@NullMarked
package dev.winnow.core.render;

import org.jspecify.annotations.NullMarked;
