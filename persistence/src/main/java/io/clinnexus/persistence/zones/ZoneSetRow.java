package io.clinnexus.persistence.zones;

import io.clinnexus.domain.studies.DocumentType;

/** A row of zone_sets: one zone of the set of a document type. */
record ZoneSetRow(DocumentType docType, String zoneKey, boolean isActive) {}
