package io.clinnexus.domain.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.StudyId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConflictTest {

  private static final StudyId STUDY = new StudyId(new UUID(0, 1));

  @Test
  void evidence_is_of_the_kind_that_the_type_has() {
    ConflictItem power = ConflictFixture.item(new ConflictEvidence.Power(0.5, 0.7, Map.of()));
    ConflictItem other =
        ConflictFixture.item(new ConflictEvidence.Other(new OpaqueJson("{\"a\":1}")));

    assertRefused(
        "evidence", () -> ConflictFixture.with(STUDY, ConflictType.ALPHA, List.of(power)));
    assertRefused(
        "evidence", () -> ConflictFixture.with(STUDY, ConflictType.POWER, List.of(other)));
    assertThat(ConflictFixture.with(STUDY, ConflictType.POWER, List.of(power)).items())
        .containsExactly(power);
  }

  @Test
  void what_cannot_be_stored_is_refused() {
    assertRefused("conflictType", () -> new ConflictType(" "));
    assertRefused("alpha", () -> new ConflictEvidence.Alpha(Double.NaN, 0.1, Map.of()));
    assertRefused(
        "ageMax", () -> new ConflictEvidence.AgeRange(1, Double.POSITIVE_INFINITY, Map.of()));
    assertRefused("evidence", () -> new ConflictEvidence.Other(new OpaqueJson("[1]")));
    assertRefused(
        "title", () -> new ConflictFindings(ConflictSeverity.LOW, "a\0b", "text", List.of()));
  }

  private static void assertRefused(String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.details()).containsEntry("field", field));
  }
}
