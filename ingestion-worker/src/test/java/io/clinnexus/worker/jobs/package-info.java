/** Tests of the ingestion worker. */
@NullMarked
package io.clinnexus.worker.jobs;

import org.jspecify.annotations.NullMarked;
