package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.alignment.Comparability.Verdict;
import io.clinnexus.domain.anchors.alignment.Predecessor.Basis;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of version_comparisons; the columns of the result are there all or none. */
record VersionComparisonRow(
    UUID id,
    UUID workspaceId,
    UUID documentId,
    UUID fromDocVersionId,
    UUID toDocVersionId,
    Basis basis,
    String[] doubts,
    Instant requestedAt,
    @Nullable Verdict verdict,
    @Nullable Double share,
    @Nullable Jsonb countsJson,
    @Nullable Integer critical,
    @Nullable String alignerVersion,
    @Nullable UUID fromRunId,
    @Nullable UUID toRunId,
    @Nullable Instant comparedAt) {}
