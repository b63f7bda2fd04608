/** Tasks on PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.tasks;

import org.jspecify.annotations.NullMarked;
