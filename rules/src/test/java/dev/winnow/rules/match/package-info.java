/** Tests of what rules look for. */
@NullMarked
package dev.winnow.rules.match;

import org.jspecify.annotations.NullMarked;
