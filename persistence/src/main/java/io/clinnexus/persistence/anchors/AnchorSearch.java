package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parameters of the anchor list; an empty array does not restrict. */
record AnchorSearch(
    UUID workspaceId,
    UUID versionId,
    AnchorContentType[] types,
    SourceZone[] zones,
    DocumentLanguage[] languages,
    @Nullable String sectionPath,
    int after,
    int limit) {}
