package io.clinnexus.api.anchors;

import io.clinnexus.domain.anchors.SearchMethod;
import io.swagger.v3.oas.annotations.media.Schema;

/** How the passages were found. */
@Schema(name = "SearchCoverage")
public record CoverageResponse(
    @Schema(
            description =
                "`exact`: every passage in scope was weighed. `index`: the vector index of a large"
                    + " workspace was walked, which may miss one in fifty.")
        SearchMethod method,
    @Schema(
            description =
                "Passages weighed one by one: all in scope, or those the index does not know yet.",
            example = "250")
        int exactChunks) {}
