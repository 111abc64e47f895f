/** The result: the article record and the trace of what was removed. */
@NullMarked
package dev.winnow.core.article;

import org.jspecify.annotations.NullMarked;
