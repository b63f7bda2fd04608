package io.clinnexus.domain.change;

import java.util.UUID;

/** Identifies an impact item. */
public record ImpactItemId(UUID value) {}
