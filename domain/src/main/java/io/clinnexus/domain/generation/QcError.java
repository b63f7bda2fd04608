package io.clinnexus.domain.generation;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One finding on a written section.
 *
 * @param type the rule, such as {@code claim_missing_citation}
 */
public record QcError(
    String type,
    String message,
    List<AnchorId> anchorIds,
    Optional<OpaqueJson> details,
    Map<String, OpaqueJson> otherKeys) {

  public QcError {
    details = details.filter(json -> !json.text().equals("null"));
    anchorIds = List.copyOf(anchorIds);
    otherKeys = Map.copyOf(otherKeys);
  }
}
