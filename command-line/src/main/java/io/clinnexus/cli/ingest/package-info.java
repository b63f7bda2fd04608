/** The verb ingest: from files to finished ingestions. */
@NullMarked
package io.clinnexus.cli.ingest;

import org.jspecify.annotations.NullMarked;
