package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.persistence.types.Jsonb;
import org.jspecify.annotations.Nullable;

/** A row of anchors as readers need it. */
record AnchorRow(
    String anchorId,
    String sectionPath,
    AnchorContentType contentType,
    int ordinal,
    String textRaw,
    String textNorm,
    String textHash,
    Jsonb locationJson,
    @Nullable Double confidence,
    SourceZone sourceZone,
    DocumentLanguage language,
    int documentOrder,
    @Nullable Integer headingLevel,
    @Nullable String headingNumber,
    @Nullable Double zoneConfidence,
    @Nullable String zoneRuleId) {}
