package io.clinnexus.domain.auth;

import io.clinnexus.domain.shared.Coded;

/** A part of what a role allows; an API key has only those it was made with. */
public enum Scope implements Coded {
  /** See what the workspace holds. */
  READ("read"),
  /** Bring documents in and work on them. */
  WRITE("write"),
  /** Decide what was found: facts, conflicts, impact, approval. */
  REVIEW("review"),
  /** Administer members and keys. */
  ADMIN("admin");

  private final String code;

  Scope(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
