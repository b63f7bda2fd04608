package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.Map;

/** The two versions were not compared, or not as they are now. */
public final class VersionsNotCompared extends DomainException {

  private static final long serialVersionUID = 1L;

  public VersionsNotCompared(DocumentVersionId from, DocumentVersionId to, ComparisonState state) {
    super(
        ErrorKind.NOT_FOUND,
        "versions.not-compared",
        "The versions " + from.value() + " and " + to.value() + " are not compared as they are.",
        Map.of("from", from.value(), "to", to.value(), "state", state.code()));
  }
}
