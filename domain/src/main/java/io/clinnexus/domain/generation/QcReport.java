package io.clinnexus.domain.generation;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;

/** The verdict on a written section and what was found. */
public record QcReport(QcStatus status, List<QcError> errors, Map<String, OpaqueJson> otherKeys) {

  public QcReport {
    errors = List.copyOf(errors);
    otherKeys = Map.copyOf(otherKeys);
  }
}
