/** What the user sees: progress, tables, wrapped text. */
@NullMarked
package io.clinnexus.cli.display;

import org.jspecify.annotations.NullMarked;
