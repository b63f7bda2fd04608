package io.clinnexus.domain.shared;

import java.util.Map;

/** A code that no constant of the vocabulary has. */
public final class UnknownCode extends DomainException {

  private static final long serialVersionUID = 1L;

  public UnknownCode(String vocabulary, String code) {
    super(
        ErrorKind.INVALID,
        "code.unknown",
        "'" + code + "' is not a value of " + vocabulary + ".",
        Map.of("vocabulary", vocabulary, "value", code));
  }
}
