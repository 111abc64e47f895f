/** What a block can be, and why a document was refused. */
@NullMarked
package dev.winnow.core.reason;

import org.jspecify.annotations.NullMarked;
