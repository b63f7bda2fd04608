package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** No published anchor of the workspace has this id. */
public final class AnchorNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public AnchorNotFound(AnchorId id) {
    super(
        ErrorKind.NOT_FOUND,
        "anchor.not-found",
        "There is no anchor " + id + " in this workspace.",
        Map.of("id", id.format()));
  }
}
