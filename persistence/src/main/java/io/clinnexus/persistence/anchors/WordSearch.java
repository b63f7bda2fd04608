package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the search by words; an absent id and an empty array do not restrict.
 *
 * @param mentions about how many places of words are weighed, the rarest words first
 */
record WordSearch(
    UUID workspaceId,
    @Nullable UUID studyId,
    @Nullable UUID versionId,
    String text,
    SourceZone[] zones,
    DocumentLanguage[] languages,
    int mentions,
    int limit) {}
