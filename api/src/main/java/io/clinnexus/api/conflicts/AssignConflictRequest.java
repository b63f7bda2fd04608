package io.clinnexus.api.conflicts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who takes care of a conflict. */
public record AssignConflictRequest(
    @Schema(description = "Null takes it back.") @Nullable UUID ownerUserId) {}
