package io.clinnexus.domain.anchors;

import io.clinnexus.domain.studies.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the UTF-8 bytes of texts; not thread-safe. */
final class TextHashes {

  private static final int SHORT = 16;

  private final MessageDigest digest;

  TextHashes() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  Sha256 full(String text) {
    return new Sha256(hex(text));
  }

  /** The first 16 hexadecimal digits. */
  String head(String text) {
    return hex(text).substring(0, SHORT);
  }

  private String hex(String text) {
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
