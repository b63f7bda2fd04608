package io.clinnexus.domain.change;

import java.util.UUID;

/** Identifies a change event. */
public record ChangeEventId(UUID value) {}
