package io.clinnexus.persistence.conflicts;

import io.clinnexus.domain.conflicts.ConflictEvidence;
import io.clinnexus.domain.conflicts.ConflictType;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The evidence of conflict items as JSON; the type of the conflict says which shape it has. */
final class ConflictEvidenceJson {

  private static final Map<ConflictType, Class<? extends ConflictEvidence>> SHAPES =
      Map.of(
          ConflictType.ALTERNATIVES, ConflictEvidence.Alternatives.class,
          ConflictType.AGE_RANGE, ConflictEvidence.AgeRange.class,
          ConflictType.ALPHA, ConflictEvidence.Alpha.class,
          ConflictType.POWER, ConflictEvidence.Power.class,
          ConflictType.VALUE_CHANGE, ConflictEvidence.ValueChange.class);

  private ConflictEvidenceJson() {}

  static Optional<ConflictEvidence> read(ConflictType type, @Nullable Jsonb column) {
    Class<? extends ConflictEvidence> shape = SHAPES.get(type);
    return JsonShapes.present(column)
        .map(
            json ->
                shape == null
                    ? new ConflictEvidence.Other(JsonShapes.read(json, OpaqueJson.class))
                    : JsonShapes.read(json, shape));
  }

  static Jsonb write(ConflictEvidence evidence) {
    return evidence instanceof ConflictEvidence.Other other
        ? JsonShapes.write(other.json())
        : JsonShapes.write(evidence);
  }
}
