package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.List;
import java.util.Map;

/** A table of changes is exported only when every change has its reason. */
public final class ReasonsMissing extends DomainException {

  private static final long serialVersionUID = 1L;

  public ReasonsMissing(List<AnchorId> keys) {
    super(
        ErrorKind.CONFLICT,
        "table-of-changes.reasons-missing",
        keys.size() + " changes have no reason yet.",
        Map.of("changes", keys.stream().map(AnchorId::format).toList()));
  }
}
