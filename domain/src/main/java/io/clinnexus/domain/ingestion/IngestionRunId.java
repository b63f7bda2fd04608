package io.clinnexus.domain.ingestion;

import java.util.UUID;

/** Identifies one ingestion run of a document version. */
public record IngestionRunId(UUID value) {}
