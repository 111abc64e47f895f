/**
 * Inputs to documents: files, folders, streams and JSON Lines, each recognised by what it holds.
 */
@NullMarked
package dev.winnow.cli.input;

import org.jspecify.annotations.NullMarked;
