package io.clinnexus.api.change;

import io.clinnexus.api.web.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where something belongs now. */
public record SettleCarriedRequest(
    @Schema(description = "One of the places that come into question; null to drop it.")
        @Size(max = 200)
        @Nullable String anchorId,
    @NotBlank @Size(max = 2000) @PlainText String reason) {}
