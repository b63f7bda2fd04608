package io.clinnexus.domain.change.carry;

import java.util.UUID;

/** What was tied to an anchor, by its id. */
public record CarriedSubject(CarriedKind kind, UUID id) {}
