/** Contradictions inside a study that a person has to resolve, with their evidence. */
@NullMarked
package io.clinnexus.domain.conflicts;

import org.jspecify.annotations.NullMarked;
