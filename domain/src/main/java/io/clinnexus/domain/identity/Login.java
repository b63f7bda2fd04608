package io.clinnexus.domain.identity;

import io.clinnexus.domain.auth.UserId;
import java.util.Optional;

/** A user as somebody tries to log in as: with a password, if there is one yet. */
public record Login(UserId userId, Optional<PasswordHash> password, boolean active) {}
