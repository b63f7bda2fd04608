/** Tests of the ingestion worker. */
@NullMarked
package io.clinnexus.worker;

import org.jspecify.annotations.NullMarked;
