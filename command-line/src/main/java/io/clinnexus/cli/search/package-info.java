/** The verb search. */
@NullMarked
package io.clinnexus.cli.search;

import org.jspecify.annotations.NullMarked;
