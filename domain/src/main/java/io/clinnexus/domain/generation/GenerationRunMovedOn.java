package io.clinnexus.domain.generation;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** Somebody else changed the status of the generation run first. */
public final class GenerationRunMovedOn extends DomainException {

  private static final long serialVersionUID = 1L;

  public GenerationRunMovedOn(GenerationRunId id, GenerationStatus expected) {
    super(
        ErrorKind.CONFLICT,
        "generation-run.moved-on",
        "The generation run " + id.value() + " is no longer " + expected.code() + ".",
        Map.of("id", id.value(), "expected", expected.code()));
  }
}
