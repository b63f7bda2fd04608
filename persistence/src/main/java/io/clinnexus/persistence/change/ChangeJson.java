package io.clinnexus.persistence.change;

import io.clinnexus.domain.change.DiffSummary;
import io.clinnexus.domain.change.ImpactReason;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.shared.JsonDefaults;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import tools.jackson.databind.node.ObjectNode;

/** Summaries of differences and reasons of impact as JSON. */
final class ChangeJson {

  private static final String TYPE = "type";
  private static final String SOURCE_CHANGED = "source_changed";

  private ChangeJson() {}

  static DiffSummary readSummary(Jsonb column) {
    if (!(JsonCodec.read(column) instanceof ObjectNode tree)) {
      return JsonShapes.read(column, DiffSummary.class);
    }
    JsonDefaults.value(tree, "anchors_added", 0);
    JsonDefaults.value(tree, "anchors_removed", 0);
    JsonDefaults.value(tree, "anchors_modified", 0);
    return JsonShapes.read(JsonCodec.write(tree), DiffSummary.class);
  }

  static ImpactReason readReason(Jsonb column) {
    if (JsonCodec.read(column) instanceof ObjectNode tree
        && JsonCodec.text(tree, TYPE).filter(SOURCE_CHANGED::equals).isPresent()) {
      tree.remove(TYPE);
      return JsonShapes.read(JsonCodec.write(tree), ImpactReason.SourceChanged.class);
    }
    return new ImpactReason.Other(JsonShapes.read(column, OpaqueJson.class));
  }

  static Jsonb write(ImpactReason reason) {
    if (reason instanceof ImpactReason.Other other) {
      return JsonShapes.write(other.json());
    }
    Jsonb written = JsonShapes.write(reason);
    if (!(JsonCodec.read(written) instanceof ObjectNode tree)) {
      throw new IllegalStateException("A record is written as an object.");
    }
    return JsonCodec.write(tree.put(TYPE, SOURCE_CHANGED));
  }
}
