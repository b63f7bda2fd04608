package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;

/** A password somebody chose: long enough to be worth hashing, and not one character repeated. */
public record NewPassword(String text) {

  private static final int MIN = 12;
  private static final int MAX = 128;
  private static final int MIN_DIFFERENT = 5;

  public NewPassword {
    StorableText.require(text, "password");
    InvalidValue.unless(
        text.length() >= MIN && text.length() <= MAX,
        "password",
        "must have " + MIN + " to " + MAX + " characters.");
    InvalidValue.unless(
        text.chars().distinct().count() >= MIN_DIFFERENT,
        "password",
        "must have at least " + MIN_DIFFERENT + " different characters.");
  }

  /** Hides the password. */
  @Override
  public String toString() {
    return "NewPassword";
  }
}
