/** Finding what contradicts what in the documents of a study: rules over what was read of them. */
@NullMarked
package io.clinnexus.domain.conflicts.detection;

import org.jspecify.annotations.NullMarked;
