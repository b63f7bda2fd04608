package io.clinnexus.api.ingestion;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.SortedMap;

/** What the chunks of a run look like. */
@Schema(name = "ChunkCounts")
public record ChunkCountsResponse(
    long total, SortedMap<String, Long> byZone, SortedMap<String, Long> byLanguage, long tokens) {}
