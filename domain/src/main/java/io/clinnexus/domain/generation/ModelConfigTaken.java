package io.clinnexus.domain.generation;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The workspace has a configuration of this model and prompt already. */
public final class ModelConfigTaken extends DomainException {

  private static final long serialVersionUID = 1L;

  public ModelConfigTaken(String modelName, String promptVersion) {
    super(
        ErrorKind.CONFLICT,
        "model-config.taken",
        "There is a configuration of " + modelName + " with prompt " + promptVersion + " already.",
        Map.of("modelName", modelName, "promptVersion", promptVersion));
  }
}
