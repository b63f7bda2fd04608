/** Conflicts on PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.conflicts;

import org.jspecify.annotations.NullMarked;
