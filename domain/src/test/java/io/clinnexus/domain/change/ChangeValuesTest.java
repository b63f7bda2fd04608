package io.clinnexus.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChangeValuesTest {

  private static final DocumentVersionId VERSION = new DocumentVersionId(new UUID(0, 1));

  @Test
  void a_change_leads_to_another_version() {
    assertRefused(
        "toVersionId",
        () ->
            new ChangeEvent(
                new ChangeEventId(new UUID(0, 2)),
                new StudyId(new UUID(0, 3)),
                new DocumentId(new UUID(0, 4)),
                VERSION,
                VERSION,
                DiffSummary.NONE,
                StudyFixture.NOON));
  }

  @Test
  void what_cannot_be_stored_is_refused() {
    assertRefused(
        "anchors", () -> new DiffSummary(List.of(), List.of(), List.of(), -1, 0, 0, Map.of()));
    assertRefused("totalChanged", () -> new ImpactReason.SourceChanged(List.of(), -1, Map.of()));
    assertRefused("reason", () -> new ImpactReason.Other(new OpaqueJson("\"text\"")));
  }

  private static void assertRefused(String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.details()).containsEntry("field", field));
  }
}
