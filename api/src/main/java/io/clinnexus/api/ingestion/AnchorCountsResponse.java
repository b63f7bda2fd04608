package io.clinnexus.api.ingestion;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.SortedMap;

/** What the anchors of a run look like. */
@Schema(name = "AnchorCounts")
public record AnchorCountsResponse(
    long total,
    @Schema(example = "{\"p\": 812, \"hdr\": 96}") SortedMap<String, Long> byType,
    SortedMap<String, Long> byZone,
    SortedMap<String, Long> byLanguage,
    long sections) {}
