package io.clinnexus.domain.auth;

import io.clinnexus.domain.shared.StorableText;
import java.time.Instant;
import java.util.Optional;

/** A person or service account; may be a member of several workspaces. */
public record User(
    UserId id, EmailAddress email, Optional<String> name, boolean active, Instant createdAt) {

  private static final int MAX_NAME = 200;

  public User {
    name = name.map(text -> StorableText.stripped(text, "name", MAX_NAME));
  }
}
