/** Talks HTTP to the REST interface. */
@NullMarked
package io.clinnexus.cli.client;

import org.jspecify.annotations.NullMarked;
