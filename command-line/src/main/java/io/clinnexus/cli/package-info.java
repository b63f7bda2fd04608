/** The command-line client: verbs that talk to the REST interface. */
@NullMarked
package io.clinnexus.cli;

import org.jspecify.annotations.NullMarked;
