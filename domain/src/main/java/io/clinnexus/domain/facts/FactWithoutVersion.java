package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The fact was read from no version, so nothing can be decided about what was read. */
public final class FactWithoutVersion extends DomainException {

  private static final long serialVersionUID = 1L;

  public FactWithoutVersion(FactId id) {
    super(
        ErrorKind.CONFLICT,
        "fact.without-version",
        "The fact " + id.value() + " was read from no document version.",
        Map.of("id", id.value()));
  }
}
