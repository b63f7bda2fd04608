package io.clinnexus.domain.generation;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** There is a template of this name and version already. */
public final class TemplateTaken extends DomainException {

  private static final long serialVersionUID = 1L;

  public TemplateTaken(String name, int version) {
    super(
        ErrorKind.CONFLICT,
        "template.taken",
        "There is a template " + name + " of version " + version + " already.",
        Map.of("name", name, "version", version));
  }
}
