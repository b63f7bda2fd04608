package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The table of changes has no such row. */
public final class ChangeNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public ChangeNotFound(AnchorId key) {
    super(
        ErrorKind.NOT_FOUND,
        "table-of-changes.change-not-found",
        "The table of changes has no row " + key.format() + ".",
        Map.of("change", key.format()));
  }
}
