package io.clinnexus.api.ingestion;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.SortedMap;

/** Where the characters of the source file went; {@code unaccountedChars} must be 0. */
@Schema(name = "Ledger")
public record LedgerResponse(
    long totalChars,
    long anchoredChars,
    @Schema(example = "{\"table_of_contents\": 2113}") SortedMap<String, Long> skippedChars,
    long unaccountedChars) {}
