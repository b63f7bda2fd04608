/** Core facts of studies on PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.corefacts;

import org.jspecify.annotations.NullMarked;
