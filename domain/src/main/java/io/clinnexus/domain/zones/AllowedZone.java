package io.clinnexus.domain.zones;

/** A zone of a zone set; one that is not active is kept for what was made with it. */
public record AllowedZone(ZoneKey key, boolean active) {}
