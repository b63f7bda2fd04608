package io.clinnexus.persistence.facts;

import io.clinnexus.domain.facts.EvidenceRole;
import java.util.UUID;

/** A row of fact_evidence. */
record EvidenceRow(UUID factId, String anchorId, EvidenceRole evidenceRole) {}
