package io.clinnexus.domain.auth;

import java.util.UUID;

/** Identifies a person or service account. */
public record UserId(UUID value) {}
