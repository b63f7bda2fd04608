/** Ingestion runs: request, claim, pipeline order, progress, publication, outcome. */
@NullMarked
package io.clinnexus.domain.ingestion;

import org.jspecify.annotations.NullMarked;
