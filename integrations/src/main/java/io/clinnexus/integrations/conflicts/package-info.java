/** The rules that contradictions are found by, as they ship or as a user tuned them. */
@NullMarked
package io.clinnexus.integrations.conflicts;

import org.jspecify.annotations.NullMarked;
