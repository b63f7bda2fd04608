package io.clinnexus.domain.change.carry;

import java.util.UUID;

/** Identifies something that was tied to an anchor, in one comparison. */
public record CarriedItemId(UUID value) {}
