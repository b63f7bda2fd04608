package io.clinnexus.domain.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells texts apart by their SHA-256. */
public final class Fingerprint {

  private Fingerprint() {}

  /** 64 hexadecimal digits for lines of text in their order. */
  public static String of(List<String> lines) {
    return of(String.join("\n", lines));
  }

  /** 64 hexadecimal digits. */
  public static String of(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
