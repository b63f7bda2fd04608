/** Tests of the ingestion worker. */
@NullMarked
package io.clinnexus.worker.pipeline;

import org.jspecify.annotations.NullMarked;
