package io.clinnexus.api.ingestion;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why a run failed. */
@Schema(name = "IngestionError")
public record RunErrorResponse(@Schema(example = "CORRUPT_FILE") String code, String message) {}
