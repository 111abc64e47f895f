/** Evidence to decisions: what each block is and what becomes of it. */
@NullMarked
package dev.winnow.core.decide;

import org.jspecify.annotations.NullMarked;
