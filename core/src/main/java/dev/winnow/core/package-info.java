/** The front door: {@link dev.winnow.core.Winnow} cleans one document and returns one result. */
@NullMarked
package dev.winnow.core;

import org.jspecify.annotations.NullMarked;
