package io.clinnexus.api.anchors;

import io.clinnexus.domain.zones.SourceZone;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One heading of an outline. */
@Schema(name = "OutlineHeading")
public record OutlineHeadingResponse(
    String anchorId,
    int documentOrder,
    @Schema(description = "1 to 9.", example = "2") int level,
    @Schema(example = "5.1") @Nullable String number,
    @Schema(example = "Inclusion criteria") String title,
    String sectionPath,
    SourceZone zone) {}
