package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.regex.Pattern;

/** A SHA-256 digest as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Sha256 {
    InvalidValue.unless(
        FORM.matcher(hex).matches(), "sha256", "must be 64 lower-case hexadecimal digits.");
  }
}
