package io.clinnexus.api.anchors;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One addressable piece of a version. */
@Schema(name = "Anchor")
public record AnchorResponse(
    @Schema(
            description = "Stable key, version:type:hash.",
            example = "0d1f9b9e-7a0e-4a8c-9a50-b1a1f1f0c001:p:0123456789abcdef")
        String anchorId,
    UUID documentVersionId,
    @Schema(description = "1-based, without gaps.") int documentOrder,
    AnchorContentType contentType,
    @Schema(
            description = "Titles of the open headings, outermost first, joined by a slash.",
            example = "Study Population/Inclusion Criteria")
        String sectionPath,
    @Schema(description = "1-based within section and content type.") int ordinal,
    @Nullable HeadingResponse heading,
    String text,
    @Schema(description = "Of the text with every run of white space as one space.")
        String textSha256,
    DocumentLanguage language,
    @Schema(description = "0 to 1.") double confidence,
    SourceZone zone,
    @Schema(description = "0 to 1.") double zoneConfidence,
    @Schema(description = "The rule that decided.") String zoneRule,
    LocationResponse location) {}
