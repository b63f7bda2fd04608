/** The worker on a real PostgreSQL: whole documents, killed processes, lost connections. */
@NullMarked
package io.clinnexus.worker.scenario;

import org.jspecify.annotations.NullMarked;
