package io.clinnexus.persistence.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StoredValueUnreadable;
import io.clinnexus.domain.tasks.TaskPayload;
import io.clinnexus.domain.tasks.TaskSeverity;
import io.clinnexus.domain.tasks.TaskSubject;
import io.clinnexus.domain.tasks.TaskType;
import io.clinnexus.persistence.types.Jsonb;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads as the Python application wrote them, and as nobody should have. */
class TaskPayloadJsonTest {

  @Test
  void a_conflict_of_the_original_is_readable_and_keeps_unknown_keys() {
    TaskPayload payload =
        TaskPayloadJson.read(
            TaskType.RESOLVE_CONFLICT,
            new Jsonb(
                "{\"conflict_id\": \"11111111-2222-3333-4444-555555555555\", \"conflict_type\":"
                    + " \"structural_range\", \"severity\": \"high\", \"title\": \"Age\","
                    + " \"seen\": [1]}"));

    assertThat(payload)
        .isEqualTo(
            new TaskPayload.ConflictToResolve(
                new TaskSubject.ConflictReference(
                    UUID.fromString("11111111-2222-3333-4444-555555555555")),
                "structural_range",
                TaskSeverity.HIGH,
                "Age",
                Map.of("seen", new OpaqueJson("[1]"))));
    assertThat(TaskPayloadJson.read(TaskType.RESOLVE_CONFLICT, TaskPayloadJson.write(payload)))
        .isEqualTo(payload);
  }

  @Test
  void what_has_no_shape_is_carried() {
    TaskPayload payload =
        TaskPayloadJson.read(TaskType.REVIEW_IMPACT, new Jsonb("{\"a\": {\"b\": null}}"));

    assertThat(payload)
        .isEqualTo(
            new TaskPayload.Unshaped(
                TaskType.REVIEW_IMPACT, Map.of("a", new OpaqueJson("{\"b\":null}"))));
    assertThat(TaskPayloadJson.write(payload).text()).isEqualTo("{\"a\":{\"b\":null}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "\"x\"",
        "{\"conflict_id\": 7}",
        "{\"conflict_id\": \"11111111-2222-3333-4444-555555555555\", \"conflict_type\": \"x\","
            + " \"severity\": \"fatal\", \"title\": \"t\"}",
        "{\"fact_key\": \"N\"}"
      })
  void a_foreign_shape_is_refused_by_name(String json) {
    assertThatThrownBy(() -> TaskPayloadJson.read(TaskType.RESOLVE_CONFLICT, new Jsonb(json)))
        .isInstanceOf(StoredValueUnreadable.class);
  }
}
