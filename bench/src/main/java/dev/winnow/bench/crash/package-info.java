/** The crash command: what holds for every record, checked on whole and on damaged pages. */
@NullMarked
package dev.winnow.bench.crash;

import org.jspecify.annotations.NullMarked;
