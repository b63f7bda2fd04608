/** Finds the schedules of activities of a document and reads them as grids. */
@NullMarked
package io.clinnexus.domain.facts.soa;

import org.jspecify.annotations.NullMarked;
