package io.clinnexus.domain.identity;

/** A new token with its secret, which nobody can show again. */
public record IssuedToken(AccessToken token, TokenSecret secret) {}
