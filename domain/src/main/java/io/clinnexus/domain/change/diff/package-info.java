/** One computation of what differs between two versions, for every view of it. */
@NullMarked
package io.clinnexus.domain.change.diff;

import org.jspecify.annotations.NullMarked;
