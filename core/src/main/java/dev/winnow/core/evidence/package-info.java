/** What is known of a block: the shared language of rules and scores. */
@NullMarked
package dev.winnow.core.evidence;

import org.jspecify.annotations.NullMarked;
