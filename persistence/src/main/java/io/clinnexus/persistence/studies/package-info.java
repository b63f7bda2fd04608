/** Studies, documents and versions on PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.studies;

import org.jspecify.annotations.NullMarked;
