/** Contradictions in studies, and what people decide about them. */
@NullMarked
package io.clinnexus.api.conflicts;

import org.jspecify.annotations.NullMarked;
