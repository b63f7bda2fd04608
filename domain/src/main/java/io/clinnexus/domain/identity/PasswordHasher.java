package io.clinnexus.domain.identity;

/** Hashes passwords so that guessing them from a stolen hash is expensive. */
public interface PasswordHasher {

  /** A new hash with a salt of its own. */
  PasswordHash hash(String password);

  /** Whether the password is the one of the hash. */
  boolean matches(String password, PasswordHash hash);

  /** Takes as long as {@link #matches}, where there is nothing to compare with. */
  void pretend(String password);
}
