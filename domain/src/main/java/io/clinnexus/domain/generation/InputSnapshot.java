package io.clinnexus.domain.generation;

import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a section was written from: versions, the writer's instruction, conflicts known then. */
public record InputSnapshot(
    List<DocumentVersionId> sourceDocVersionIds,
    Optional<String> userInstruction,
    List<DetectedConflict> conflicts,
    Map<String, OpaqueJson> otherKeys) {

  public InputSnapshot {
    sourceDocVersionIds = List.copyOf(sourceDocVersionIds);
    conflicts = List.copyOf(conflicts);
    otherKeys = Map.copyOf(otherKeys);
  }
}
