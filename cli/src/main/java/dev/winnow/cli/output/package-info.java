/** Results to bytes: records as JSON Lines, text or Markdown, and the log of rejected documents. */
@NullMarked
package dev.winnow.cli.output;

import org.jspecify.annotations.NullMarked;
