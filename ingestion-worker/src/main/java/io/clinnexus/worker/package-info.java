/** The background application: takes ingestion jobs and brings documents into the twin. */
@NullMarked
package io.clinnexus.worker;

import org.jspecify.annotations.NullMarked;
