package io.clinnexus.api.identity;

import io.clinnexus.api.web.PlainText;
import io.clinnexus.domain.auth.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key to make. */
public record CreateApiKeyRequest(
    @Schema(example = "nightly import") @NotBlank @Size(max = 100) @PlainText String name,
    @Schema(
            description =
                "What it may do, within the role of its member: read, write (bring documents in),"
                    + " review (decide), admin (members and keys).")
        @NotEmpty
        @Size(max = 4)
        List<Scope> scopes,
    @Schema(description = "1 to 366 days; 90 unless given.") @Min(1) @Max(366)
        @Nullable Integer expiresInDays,
    @Schema(description = "For another member, such as a service account; administrators only.")
        @Nullable UUID userId) {}
