package io.clinnexus.api.security;

import io.clinnexus.domain.identity.PasswordHash;
import io.clinnexus.domain.identity.PasswordHasher;
import java.util.Map;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * PBKDF2 with HMAC-SHA-256, 600,000 rounds and 16 bytes of salt. Each hash names how it was made,
 * so that a stronger way can follow.
 */
public final class StretchedPasswords implements PasswordHasher {

  private static final String WAY = "pbkdf2-sha256-600k";
  private static final int SALT = 16;
  private static final int ROUNDS = 600_000;
  private static final int HASH = 32;

  /** A hash that no password has, of the usual form. */
  private static final PasswordHash NOBODY =
      new PasswordHash("{" + WAY + "}" + "00".repeat(SALT + HASH));

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          WAY,
          Map.of(
              WAY,
              new Pbkdf2PasswordEncoder(
                  "", SALT, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));

  @Override
  public PasswordHash hash(String password) {
    return new PasswordHash(String.valueOf(encoder.encode(password)));
  }

  @Override
  public boolean matches(String password, PasswordHash hash) {
    return encoder.matches(password, hash.text());
  }

  @Override
  public void pretend(String password) {
    if (matches(password, NOBODY)) {
      throw new IllegalStateException("No password has this hash.");
    }
  }
}
