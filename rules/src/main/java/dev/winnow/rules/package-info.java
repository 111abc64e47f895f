/** What is known of sites and languages: rule format, loader and bundled packs. */
@NullMarked
package dev.winnow.rules;

import org.jspecify.annotations.NullMarked;
