package io.clinnexus.domain.identity;

import io.clinnexus.domain.auth.Actor;
import java.util.Optional;

/** Who asks, and the token they asked with; one of another issuer has no id here. */
public record Caller(Actor actor, Optional<AccessTokenId> tokenId) {}
