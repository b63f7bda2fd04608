package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.time.Duration;
import java.util.Map;

/** Somebody tries too often; the details say for how many seconds to wait. */
public final class TooManyAttempts extends DomainException {

  private static final long serialVersionUID = 1L;

  public TooManyAttempts(Duration pause) {
    super(
        ErrorKind.TOO_MANY,
        "login.too-many-attempts",
        "Too many attempts failed. Try again later.",
        Map.of("retry_after_seconds", Math.max(1, pause.toSeconds())));
  }
}
