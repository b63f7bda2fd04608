package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.Optional;

/** The OpenID Connect issuer whose word is taken for who somebody is, if there is one. */
public record TrustedIssuer(Optional<String> address) {

  /** The person it knows by a subject; throws {@link InvalidValue} when there is no issuer. */
  public ExternalIdentity identity(String subject) {
    return new ExternalIdentity(
        address.orElseThrow(
            () -> new InvalidValue("subject", "has no meaning here: no issuer is configured.")),
        subject);
  }
}
