package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.shared.InvalidValue;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 digest of the audit chain, 32 bytes. */
public final class ChainHash {

  /** Length in bytes. */
  public static final int LENGTH = 32;

  private final byte[] bytes;

  public ChainHash(byte[] bytes) {
    InvalidValue.unless(bytes.length == LENGTH, "hash", "must have 32 bytes.");
    this.bytes = bytes.clone();
  }

  /** Reads 64 hexadecimal digits; throws {@link InvalidValue} for anything else. */
  public static ChainHash parse(String hex) {
    try {
      return new ChainHash(HexFormat.of().parseHex(hex));
    } catch (IllegalArgumentException e) {
      throw new InvalidValue("hash", "must be 64 hexadecimal digits.");
    }
  }

  /** The 64 lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  void feed(MessageDigest digest) {
    digest.update(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChainHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
