package io.clinnexus.domain.identity;

import io.clinnexus.domain.auth.Role;

/** What a presented secret stands for: its token, the member's present role, and whether active. */
public record PresentedToken(AccessToken token, Role role, boolean userActive) {}
