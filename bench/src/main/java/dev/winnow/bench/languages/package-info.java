/** The languages command: how well the language of texts is told, beside a library made for it. */
@NullMarked
package dev.winnow.bench.languages;

import org.jspecify.annotations.NullMarked;
