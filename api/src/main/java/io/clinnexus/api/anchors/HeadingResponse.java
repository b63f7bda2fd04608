package io.clinnexus.api.anchors;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What makes an anchor a heading. */
@Schema(name = "Heading")
public record HeadingResponse(
    @Schema(description = "1 to 9.", example = "2") int level,
    @Schema(description = "As printed, without a closing dot.", example = "5.1")
        @Nullable String number,
    @Schema(description = "Without the number.", example = "Inclusion criteria") String title) {}
