/** The verbs that show what was read from documents: facts and schedules. */
@NullMarked
package io.clinnexus.cli.read;

import org.jspecify.annotations.NullMarked;
