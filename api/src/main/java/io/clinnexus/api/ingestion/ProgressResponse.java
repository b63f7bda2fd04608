package io.clinnexus.api.ingestion;

import io.clinnexus.domain.ingestion.StepName;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How far a run is. */
@Schema(name = "Progress")
public record ProgressResponse(
    @Nullable StepName step,
    @Schema(description = "0 to 100.") int percent,
    @Schema(description = "Counts known so far, by name.") SortedMap<String, Long> counts) {}
