/** Ingestion runs, their queue, and the publishing of content, on PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.ingestion;

import org.jspecify.annotations.NullMarked;
