/**
 * One document as its reader would see it, each block with its decision and the evidence for it.
 */
@NullMarked
package dev.winnow.cli.explain;

import org.jspecify.annotations.NullMarked;
