package io.clinnexus.api.identity;

import io.clinnexus.api.web.PlainText;
import io.clinnexus.domain.auth.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A person or service account to add. */
public record AddMemberRequest(
    @Schema(example = "ann@sponsor.example") @NotBlank @Size(max = 320) @PlainText String email,
    @Schema(example = "Ann Writer") @Size(min = 1, max = 200) @PlainText @Nullable String name,
    @NotNull Role role,
    @Schema(description = "How the configured issuer knows a person who logs in there.")
        @Size(min = 1, max = 500)
        @PlainText
        @Nullable String subject) {}
