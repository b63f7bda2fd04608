package io.clinnexus.domain.shared;

import java.util.Map;

/** A value refers to something that does not exist in this workspace; {@code to} names what. */
public final class ReferenceMissing extends DomainException {

  private static final long serialVersionUID = 1L;

  public ReferenceMissing(String to) {
    super(
        ErrorKind.CONFLICT,
        "reference.missing",
        "What is referred to as " + to + " does not exist in this workspace.",
        Map.of("reference", to));
  }
}
