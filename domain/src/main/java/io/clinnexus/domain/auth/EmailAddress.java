package io.clinnexus.domain.auth;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address a user signs in with, written as the user wrote it; two that differ only in capital
 * letters belong to one user. At most 320 characters.
 */
public record EmailAddress(String value) {

  private static final int MAX_LENGTH = 320;
  private static final Pattern FORM = Pattern.compile("[^\\s@]++@[^\\s@]++");

  public EmailAddress {
    value = StorableText.stripped(value, "email", MAX_LENGTH);
    InvalidValue.unless(
        FORM.matcher(value).matches(), "email", "must have a name and a domain around one @.");
  }

  /** The address that somebody typed; empty when the text cannot be one. */
  public static Optional<EmailAddress> parse(String text) {
    try {
      return Optional.of(new EmailAddress(text));
    } catch (InvalidValue e) {
      return Optional.empty();
    }
  }

  /** Whether both belong to the same user. */
  public boolean same(EmailAddress other) {
    return lowerCase().equals(other.lowerCase());
  }

  private String lowerCase() {
    return value.toLowerCase(Locale.ROOT);
  }
}
