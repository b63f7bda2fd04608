/** Tests of the rules that contradictions are found by. */
@NullMarked
package io.clinnexus.integrations.conflicts;

import org.jspecify.annotations.NullMarked;
