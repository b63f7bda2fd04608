package io.clinnexus.domain.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.VersionNotFound;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of decisions about facts. */
public abstract class FactDecisionsContract {

  private static final FactKey SIZE = FactKey.of("population", "planned_n_total");
  private static final FactKey PHASE = FactKey.of("study", "phase");

  private Ports ports;
  private FactDecisions decisions;
  private Actor actor;
  private StudyId studyId;
  private DocumentVersionId versionId;

  protected abstract Ports ports();

  @BeforeEach
  void upload_a_version() {
    ports = ports();
    decisions = ports.port(FactDecisions.class);
    actor = ports.newActor();
    Study study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    Document protocol = StudyFixture.protocol(study);
    versionId = StudyFixture.uploadedVersion(ports, study, protocol).id();
    studyId = study.id();
  }

  @Test
  void a_decision_comes_back_as_it_was() {
    FactDecision corrected = correction(SIZE, 450);
    FactDecision rejected = decision(PHASE, FactDecisionKind.REJECT);
    add(corrected);
    add(rejected);

    assertThat(decisions.last(workspace(), versionId, SIZE)).contains(corrected);
    assertThat(decisions.last(workspace(), versionId, PHASE)).contains(rejected);
    assertThat(decisions.inForce(workspace(), versionId)).containsExactly(corrected, rejected);
  }

  @Test
  void the_last_decision_is_in_force_until_it_is_withdrawn() {
    FactDecision first = decision(SIZE, FactDecisionKind.ACCEPT);
    FactDecision second = correction(SIZE, 450);
    FactDecision third = decision(SIZE, FactDecisionKind.WITHDRAW);
    add(first);
    add(second);
    assertThat(decisions.inForce(workspace(), versionId)).containsExactly(second);

    add(third);

    assertThat(decisions.inForce(workspace(), versionId)).isEmpty();
    assertThat(decisions.last(workspace(), versionId, SIZE)).contains(third);
    PageAssertions.assertPaged(
        page -> decisions.history(workspace(), versionId, SIZE, page),
        List.of(third, second, first));
    PageAssertions.assertInventedCursorsRefused(
        page -> decisions.history(workspace(), versionId, SIZE, page));
  }

  @Test
  void another_workspace_finds_and_adds_nothing() {
    WorkspaceId stranger = new WorkspaceId(UUID.randomUUID());
    add(correction(SIZE, 450));

    assertThat(decisions.inForce(stranger, versionId)).isEmpty();
    assertThat(decisions.last(stranger, versionId, SIZE)).isEmpty();
    PageAssertions.assertPaged(
        page -> decisions.history(stranger, versionId, SIZE, page), List.<FactDecision>of());
    FactDecision foreign = correction(SIZE, 7);
    assertThatThrownBy(() -> ports.transactions().run(() -> decisions.add(stranger, foreign)))
        .isInstanceOf(VersionNotFound.class);
  }

  private WorkspaceId workspace() {
    return actor.workspaceId();
  }

  private void add(FactDecision decision) {
    ports.transactions().run(() -> decisions.add(workspace(), decision));
  }

  private FactDecision correction(FactKey key, int number) {
    return decision(
        key,
        FactDecisionKind.CORRECT,
        Optional.of(StatedValue.of(new FactValue.Numeric(BigDecimal.valueOf(number)))),
        Optional.of("{subjects}"));
  }

  private FactDecision decision(FactKey key, FactDecisionKind kind) {
    return decision(key, kind, Optional.empty(), Optional.empty());
  }

  private FactDecision decision(
      FactKey key, FactDecisionKind kind, Optional<StatedValue> value, Optional<String> unit) {
    return new FactDecision(
        new FactDecisionId(UUID.randomUUID()),
        studyId,
        versionId,
        key,
        kind,
        value,
        unit,
        new FactReading(
            StatedValue.of(new FactValue.Numeric(BigDecimal.valueOf(188))),
            Optional.of("{subjects}"),
            FactStatus.CONFLICTING),
        "Опечатка на странице 12",
        actor.userId(),
        Instant.parse("2026-05-01T10:00:00.123456Z"));
  }
}
