/** Facts and their evidence on PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.facts;

import org.jspecify.annotations.NullMarked;
