package io.clinnexus.persistence.generation;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.generation.Artifacts;
import io.clinnexus.domain.generation.CitationItem;
import io.clinnexus.domain.generation.ClaimItem;
import io.clinnexus.domain.generation.DetectedConflict;
import io.clinnexus.domain.generation.InputSnapshot;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.shared.JsonDefaults;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Snapshots and artifacts as JSON. Of the conflicts in them, those with values are disagreements;
 * the others are mismatches.
 */
final class GenerationJson {

  private static final String CORE_FACTS_USED = "core_facts_used";

  private GenerationJson() {}

  /** {@link InputSnapshot} with conflicts of either kind. */
  private record SnapshotShape(
      List<DocumentVersionId> sourceDocVersionIds,
      Optional<String> userInstruction,
      List<OpaqueJson> conflicts,
      Map<String, OpaqueJson> otherKeys) {}

  /** {@link Artifacts} with conflicts of either kind. */
  private record ArtifactsShape(
      List<String> claims,
      List<OpaqueJson> numbers,
      List<AnchorId> citations,
      List<ClaimItem> claimItems,
      List<CitationItem> citationItems,
      boolean coreFactsUsed,
      List<OpaqueJson> detectedConflicts,
      Map<String, OpaqueJson> otherKeys) {}

  static InputSnapshot readSnapshot(Jsonb column) {
    SnapshotShape shape = JsonShapes.read(column, SnapshotShape.class);
    return new InputSnapshot(
        shape.sourceDocVersionIds(),
        shape.userInstruction(),
        readConflicts(shape.conflicts()),
        shape.otherKeys());
  }

  static Jsonb write(InputSnapshot snapshot) {
    return JsonShapes.write(
        new SnapshotShape(
            snapshot.sourceDocVersionIds(),
            snapshot.userInstruction(),
            writeConflicts(snapshot.conflicts()),
            snapshot.otherKeys()));
  }

  static Artifacts readArtifacts(Jsonb column) {
    ArtifactsShape shape = JsonShapes.read(filledIn(column), ArtifactsShape.class);
    return new Artifacts(
        shape.claims(),
        shape.numbers(),
        shape.citations(),
        shape.claimItems(),
        shape.citationItems(),
        shape.coreFactsUsed(),
        readConflicts(shape.detectedConflicts()),
        shape.otherKeys());
  }

  private static Jsonb filledIn(Jsonb column) {
    if (JsonCodec.read(column) instanceof ObjectNode tree) {
      JsonDefaults.value(tree, CORE_FACTS_USED, false);
      return JsonCodec.write(tree);
    }
    return column;
  }

  static Jsonb write(Artifacts artifacts) {
    return JsonShapes.write(
        new ArtifactsShape(
            artifacts.claims(),
            artifacts.numbers(),
            artifacts.citations(),
            artifacts.claimItems(),
            artifacts.citationItems(),
            artifacts.coreFactsUsed(),
            writeConflicts(artifacts.detectedConflicts()),
            artifacts.otherKeys()));
  }

  private static List<DetectedConflict> readConflicts(List<OpaqueJson> conflicts) {
    return conflicts.stream().map(json -> readConflict(new Jsonb(json.text()))).toList();
  }

  private static DetectedConflict readConflict(Jsonb json) {
    return JsonCodec.read(json).has("values")
        ? JsonShapes.read(json, DetectedConflict.Disagreement.class)
        : JsonShapes.read(json, DetectedConflict.Mismatch.class);
  }

  private static List<OpaqueJson> writeConflicts(List<DetectedConflict> conflicts) {
    return conflicts.stream()
        .map(conflict -> new OpaqueJson(JsonShapes.write(conflict).text()))
        .toList();
  }
}
