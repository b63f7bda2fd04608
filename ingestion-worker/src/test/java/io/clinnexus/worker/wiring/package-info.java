/** Tests of the ingestion worker. */
@NullMarked
package io.clinnexus.worker.wiring;

import org.jspecify.annotations.NullMarked;
