package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The document already has a version with this label. */
public final class VersionLabelTaken extends DomainException {

  private static final long serialVersionUID = 1L;

  public VersionLabelTaken(String label) {
    super(
        ErrorKind.CONFLICT,
        "document-version.label-taken",
        "The document already has a version with the label " + label + ".",
        Map.of("versionLabel", label));
  }
}
