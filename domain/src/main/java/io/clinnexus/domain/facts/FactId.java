package io.clinnexus.domain.facts;

import java.util.UUID;

/** Identifies a fact. */
public record FactId(UUID value) {}
