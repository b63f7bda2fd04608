package io.clinnexus.persistence.zones;

import io.clinnexus.domain.studies.DocumentType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row of zone_crosswalk. */
record ZoneCrosswalkRow(
    DocumentType fromDocType,
    String fromZoneKey,
    DocumentType toDocType,
    String toZoneKey,
    BigDecimal weight,
    @Nullable String notes,
    boolean isActive) {}
