/** What readiness asks beyond the database. */
@NullMarked
package io.clinnexus.api.health;

import org.jspecify.annotations.NullMarked;
