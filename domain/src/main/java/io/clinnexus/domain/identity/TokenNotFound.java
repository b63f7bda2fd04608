package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** There is no such key or session, or not any more. */
public final class TokenNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public TokenNotFound(AccessTokenId id) {
    super(
        ErrorKind.NOT_FOUND,
        "api-key.not-found",
        "There is no key " + id.value() + " that could be used.",
        Map.of("id", id.value()));
  }
}
