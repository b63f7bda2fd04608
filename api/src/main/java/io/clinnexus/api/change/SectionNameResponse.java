package io.clinnexus.api.change;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A section by its heading. */
@Schema(name = "SectionName")
public record SectionNameResponse(
    @Schema(description = "The heading; null before the first one, and for notes.")
        @Nullable String anchorId,
    @Schema(description = "The number printed before the title.") @Nullable String number,
    @Schema(description = "Or __FRONTMATTER__ or FOOTNOTES.") String title) {}
