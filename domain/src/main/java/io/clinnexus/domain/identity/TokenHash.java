package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.Arrays;

/** The SHA-256 of a secret. */
public final class TokenHash {

  private static final int BYTES = 32;

  private final byte[] bytes;

  public TokenHash(byte[] bytes) {
    InvalidValue.unless(bytes.length == BYTES, "hash", "must have 32 bytes.");
    this.bytes = bytes.clone();
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
