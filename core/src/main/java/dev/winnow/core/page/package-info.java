/** What holds of a page as a whole: its type, the articles on it, the readers' comments. */
@NullMarked
package dev.winnow.core.page;

import org.jspecify.annotations.NullMarked;
