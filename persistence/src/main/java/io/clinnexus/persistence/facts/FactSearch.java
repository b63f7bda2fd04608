package io.clinnexus.persistence.facts;

import io.clinnexus.domain.facts.FactStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parameters of the fact list; an empty array and an absent version do not restrict. */
record FactSearch(
    UUID workspaceId,
    UUID studyId,
    String[] types,
    FactStatus[] statuses,
    @Nullable UUID versionId,
    @Nullable FactPlace after,
    int limit) {}
