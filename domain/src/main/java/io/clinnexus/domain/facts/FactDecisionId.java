package io.clinnexus.domain.facts;

import java.util.UUID;

/** Identifies a decision about a fact. */
public record FactDecisionId(UUID value) {}
