package io.clinnexus.cli.ingest;

import java.nio.file.Path;

/** A file and the document version that will hold it. */
record PlannedVersion(
    Path file, String study, String label, String versionId, String storedSha256) {}
