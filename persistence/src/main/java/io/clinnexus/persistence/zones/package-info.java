/** Zone sets and crosswalks on PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.zones;

import org.jspecify.annotations.NullMarked;
