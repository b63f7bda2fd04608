package io.clinnexus.domain.generation;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.sections.SourceRole;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.Optional;

/** An anchor a written section rests on and what it is cited for. */
public record CitationItem(
    AnchorId anchorId,
    Optional<SourceRole> role,
    Optional<String> note,
    Map<String, OpaqueJson> otherKeys) {

  public CitationItem {
    otherKeys = Map.copyOf(otherKeys);
  }
}
