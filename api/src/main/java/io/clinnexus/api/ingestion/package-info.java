/** Ingestion runs over HTTP, and the event streams that follow them. */
@NullMarked
package io.clinnexus.api.ingestion;

import org.jspecify.annotations.NullMarked;
