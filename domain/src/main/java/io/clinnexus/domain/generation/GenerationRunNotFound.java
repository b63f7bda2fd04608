package io.clinnexus.domain.generation;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** No generation run of the workspace has this id. */
public final class GenerationRunNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public GenerationRunNotFound(GenerationRunId id) {
    super(
        ErrorKind.NOT_FOUND,
        "generation-run.not-found",
        "There is no generation run " + id.value() + " in this workspace.",
        Map.of("id", id.value()));
  }
}
