/**
 * Many documents at once: parallel work in bounded memory, results in the order of the input,
 * counts.
 */
@NullMarked
package dev.winnow.cli.run;

import org.jspecify.annotations.NullMarked;
