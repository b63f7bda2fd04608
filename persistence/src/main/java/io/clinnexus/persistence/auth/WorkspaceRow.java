package io.clinnexus.persistence.auth;

import java.time.Instant;
import java.util.UUID;

/** A row of workspaces. */
record WorkspaceRow(UUID id, String name, Instant createdAt) {}
