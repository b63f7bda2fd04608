package io.clinnexus.domain.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.InMemoryPorts;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.ingestion.VersionFindings;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecideFactTest {

  private static final FactKey SIZE = FactKey.of("population", "planned_n_total");

  private final InMemoryPorts ports = new InMemoryPorts();
  private final Facts facts = ports.port(Facts.class);
  private final List<DocumentVersionId> followed = new ArrayList<>();
  private final Actor actor = ports.newActor();
  private final DecideFact decideFact =
      new DecideFact(
          facts,
          ports.port(FactDecisions.class),
          (workspaceId, studyId, versionId) -> followed.add(versionId),
          ports.auditTrail(),
          ports.transactions(),
          new DecideFact.Origin(UUID::randomUUID, Clock.systemUTC()));
  private Study study = StudyFixture.study(actor, "S-1");
  private DocumentVersionId versionId = new DocumentVersionId(UUID.randomUUID());

  @BeforeEach
  void read_a_version() {
    study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    versionId = StudyFixture.uploadedVersion(ports, study, StudyFixture.protocol(study)).id();
    ingest(188);
  }

  @Test
  void an_accepted_fact_is_validated_and_the_trail_says_why() {
    Fact after = decide(FactDecisionKind.ACCEPT, null, "Section 9.2 says so");

    assertThat(after.status()).isEqualTo(FactStatus.VALIDATED);
    assertThat(after.value().value()).isEqualTo(number(188));
    assertThat(followed).containsExactly(versionId);
    List<AuditEntry> trail = ports.auditEntries(actor);
    AuditEntry entry = trail.get(trail.size() - 1);
    assertThat(entry.action()).isEqualTo("decide");
    assertThat(entry.entityId()).isEqualTo(after.id().value().toString());
    assertThat(entry.before())
        .contains(
            new OpaqueJson(
                "{\"fact_key\":\"population/planned_n_total\",\"status\":\"extracted\","
                    + "\"value\":\"188\"}"));
    assertThat(entry.after())
        .contains(
            new OpaqueJson(
                "{\"decision\":\"accept\",\"fact_key\":\"population/planned_n_total\","
                    + "\"status\":\"validated\",\"value\":\"188\"}"));
    assertThat(entry.reason()).contains("Section 9.2 says so");
  }

  @Test
  void a_corrected_fact_keeps_its_value_over_a_new_ingestion_that_reads_the_same() {
    decide(FactDecisionKind.CORRECT, number(450), "Typing error on page 12");

    ingest(188);

    assertThat(fact().value().value()).isEqualTo(number(450));
    assertThat(fact().status()).isEqualTo(FactStatus.VALIDATED);
  }

  @Test
  void a_decision_stays_and_needs_a_review_when_the_text_is_read_otherwise() {
    decide(FactDecisionKind.CORRECT, number(450), "Typing error on page 12");

    ingest(200);

    assertThat(fact().value().value()).isEqualTo(number(450));
    assertThat(fact().status()).isEqualTo(FactStatus.NEEDS_REVIEW);
    assertThat(fact().meta().alternatives())
        .extracting(alternative -> alternative.value().value())
        .containsExactly(number(200));
    decide(FactDecisionKind.CORRECT, number(450), "Still 450");
    ingest(200);
    assertThat(fact().status()).isEqualTo(FactStatus.VALIDATED);
    assertThat(fact().value().value()).isEqualTo(number(450));
  }

  @Test
  void a_decision_stays_and_needs_a_review_when_nothing_is_read_any_more() {
    decide(FactDecisionKind.ACCEPT, null, "Section 9.2");

    ingestNothing();

    assertThat(fact().value().value()).isEqualTo(number(188));
    assertThat(fact().status()).isEqualTo(FactStatus.NEEDS_REVIEW);
    decide(FactDecisionKind.CORRECT, number(188), "The picture says so");
    ingestNothing();
    assertThat(fact().status()).isEqualTo(FactStatus.VALIDATED);
  }

  @Test
  void the_right_value_read_at_last_is_validated() {
    decide(FactDecisionKind.CORRECT, number(450), "Typing error");

    ingest(450);

    assertThat(fact().status()).isEqualTo(FactStatus.VALIDATED);
    assertThat(fact().meta().alternatives()).isEmpty();
  }

  @Test
  void a_rejected_fact_says_nothing_until_the_decision_is_withdrawn() {
    decide(FactDecisionKind.REJECT, null, "That is another study");
    ingest(188);
    assertThat(fact().value().value()).isEqualTo(new FactValue.Missing());
    assertThat(fact().status()).isEqualTo(FactStatus.TBD);

    Fact back = decide(FactDecisionKind.WITHDRAW, null, "It is this study after all");

    assertThat(back.value().value()).isEqualTo(number(188));
    assertThat(back.status()).isEqualTo(FactStatus.EXTRACTED);
    assertThatThrownBy(() -> decide(FactDecisionKind.WITHDRAW, null, "again"))
        .isInstanceOf(NothingToWithdraw.class);
  }

  @Test
  void what_is_wrong_with_a_decision_is_said_and_nothing_changes() {
    int entries = ports.auditEntries(actor).size();
    assertThatThrownBy(() -> decide(FactDecisionKind.ACCEPT, null, "  "))
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.details()).containsEntry("field", "reason"));
    assertThatThrownBy(() -> decide(FactDecisionKind.CORRECT, null, "why"))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> decide(FactDecisionKind.ACCEPT, number(3), "why"))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> decide(FactDecisionKind.CORRECT, new FactValue.Text("many"), "why"))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(
            () ->
                decideFact.handle(
                    new DecideFact.Command(
                        actor,
                        new FactId(UUID.randomUUID()),
                        FactDecisionKind.ACCEPT,
                        Optional.empty(),
                        Optional.empty(),
                        "why")))
        .isInstanceOf(FactNotFound.class);

    assertThat(fact().status()).isEqualTo(FactStatus.EXTRACTED);
    assertThat(ports.auditEntries(actor)).hasSize(entries);
  }

  private Fact decide(FactDecisionKind kind, @Nullable FactValue value, String reason) {
    return decideFact.handle(
        new DecideFact.Command(
            actor, fact().id(), kind, Optional.ofNullable(value), Optional.empty(), reason));
  }

  private Fact fact() {
    return facts.findByKey(actor.workspaceId(), versionId, SIZE).orElseThrow();
  }

  private void ingest(int size) {
    ingest(List.of(new FactFixture(study.id(), versionId).bare(SIZE, number(size))));
  }

  private void ingestNothing() {
    ingest(List.of());
  }

  private void ingest(List<Fact> read) {
    VersionFindings findings =
        new VersionFindings(Set.of(SIZE.type()), read, List.of(), Optional.empty(), List.of());
    ports
        .transactions()
        .run(() -> ports.findings().replace(actor.workspaceId(), versionId, findings));
  }

  private static FactValue number(int value) {
    return new FactValue.Numeric(BigDecimal.valueOf(value));
  }
}
