package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.AnchorMatch;
import io.clinnexus.domain.anchors.alignment.MatchMeta;
import io.clinnexus.domain.anchors.alignment.Renumbering;
import io.clinnexus.domain.anchors.wording.CriticalChange;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between matches and their rows. */
final class AnchorMatchRowConverter {

  private AnchorMatchRowConverter() {}

  static AnchorMatch toDomain(AnchorMatchRow row) {
    return new AnchorMatch(
        AnchorId.parse(row.fromAnchorId()),
        AnchorId.parse(row.toAnchorId()),
        row.score(),
        row.method(),
        JsonShapes.readOptional(row.metaJson(), MatchMeta.class).orElse(MatchMeta.NONE),
        row.changeType(),
        row.groupNumber(),
        List.of(JsonShapes.read(row.criticalChanges(), CriticalChange[].class)),
        List.of(JsonShapes.read(row.renumberings(), Renumbering[].class)));
  }

  /** The column, absent when there is nothing to say. */
  static @Nullable Jsonb column(MatchMeta meta) {
    return meta.equals(MatchMeta.NONE) ? null : JsonShapes.write(meta);
  }
}
