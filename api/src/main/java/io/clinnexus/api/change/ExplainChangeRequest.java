package io.clinnexus.api.change;

import io.clinnexus.api.web.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something was changed. */
public record ExplainChangeRequest(
    @Schema(example = "Request of the ethics committee") @NotBlank @Size(max = 4000) @PlainText
        String reason) {}
