package io.clinnexus.persistence.tasks;

import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.tasks.TaskPayload;
import io.clinnexus.domain.tasks.TaskType;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The column {@code payload_json}. The type of the task tells the shape; the two shapes of one type
 * are told apart by the key that only one of them has. What has the key of no shape is kept as it
 * is.
 */
final class TaskPayloadJson {

  private TaskPayloadJson() {}

  /** Any object as it is. */
  private record AnyObject(Map<String, OpaqueJson> otherKeys) {}

  static TaskPayload read(TaskType type, Jsonb column) {
    JsonNode json = JsonCodec.read(column);
    if (type == TaskType.REVIEW_IMPACT && json.has("change_event_id")) {
      return JsonShapes.read(column, TaskPayload.ImpactReview.class);
    } else if (type == TaskType.RESOLVE_CONFLICT && json.has("conflict_id")) {
      return JsonShapes.read(column, TaskPayload.ConflictToResolve.class);
    } else if (type == TaskType.RESOLVE_CONFLICT && json.has("fact_key")) {
      return JsonShapes.read(column, TaskPayload.FactDisagreement.class);
    }
    return new TaskPayload.Unshaped(type, JsonShapes.read(column, AnyObject.class).otherKeys());
  }

  static Jsonb write(TaskPayload payload) {
    return JsonShapes.write(
        payload instanceof TaskPayload.Unshaped unshaped
            ? new AnyObject(unshaped.otherKeys())
            : payload);
  }
}
