/** The domain ports on PostgreSQL; applications see only the auto-configuration. */
@NullMarked
package io.clinnexus.persistence;

import org.jspecify.annotations.NullMarked;
