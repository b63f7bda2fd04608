package io.clinnexus.domain.identity;

import java.util.UUID;

/** Identifies an API key, a session or an invitation; not a secret. */
public record AccessTokenId(UUID value) {}
