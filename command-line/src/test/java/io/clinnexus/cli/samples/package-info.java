/** Writes the sample documents of the project from their Markdown sources. */
@NullMarked
package io.clinnexus.cli.samples;

import org.jspecify.annotations.NullMarked;
