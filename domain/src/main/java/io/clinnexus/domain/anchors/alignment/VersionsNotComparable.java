package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.Map;

/** Two versions of which a comparison makes no sense: one version, or two documents. */
public final class VersionsNotComparable extends DomainException {

  private static final long serialVersionUID = 1L;

  public VersionsNotComparable(
      DocumentVersionId from, DocumentVersionId to, Predecessor.Reason reason) {
    super(
        ErrorKind.INVALID,
        "versions.not-comparable",
        "The versions " + from.value() + " and " + to.value() + " cannot be compared.",
        Map.of("from", from.value(), "to", to.value(), "reason", reason.code()));
  }
}
