package io.clinnexus.persistence.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.conflicts.Conflict;
import io.clinnexus.domain.conflicts.ConflictFixture;
import io.clinnexus.domain.conflicts.ConflictItem;
import io.clinnexus.domain.conflicts.ConflictItemId;
import io.clinnexus.domain.conflicts.ConflictType;
import io.clinnexus.domain.conflicts.Conflicts;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.shared.ReferenceMissing;
import io.clinnexus.domain.shared.StoredValueUnreadable;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.persistence.PgPorts;
import io.clinnexus.persistence.types.Jsonb;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only the database knows about conflicts. */
@PostgresTest
class PgConflictsTest {

  private static PgPorts ports;

  private Actor actor;
  private Study study;
  private Conflicts conflicts;

  @BeforeAll
  static void start(TestDatabase database) {
    ports = PgPorts.on(database);
  }

  @AfterAll
  static void stop() {
    ports.close();
  }

  @BeforeEach
  void startAStudy() {
    actor = ports.newActor();
    conflicts = ports.port(Conflicts.class);
    study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    ports.transactions().run(() -> ports.studies().add(study));
  }

  @Test
  void an_owner_must_exist() {
    Conflict conflict = ConflictFixture.open(study.id());
    ports.transactions().run(() -> conflicts.add(actor.workspaceId(), conflict));

    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(
                        () ->
                            conflicts.assign(
                                actor.workspaceId(),
                                conflict.id(),
                                Optional.of(new UserId(UUID.randomUUID())))))
        .isInstanceOf(ReferenceMissing.class)
        .hasMessageContaining("owner");
  }

  @Test
  void the_facts_of_an_item_must_exist() {
    ConflictItem item =
        new ConflictItem(
            new ConflictItemId(UUID.randomUUID()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new FactId(UUID.randomUUID())),
            Optional.empty(),
            StudyFixture.NOON);
    Conflict conflict = ConflictFixture.with(study.id(), ConflictType.POWER, List.of(item));

    assertThatThrownBy(
            () -> ports.transactions().run(() -> conflicts.add(actor.workspaceId(), conflict)))
        .isInstanceOf(ReferenceMissing.class)
        .hasMessageContaining("rightFact");
    assertThat(conflicts.find(actor.workspaceId(), conflict.id())).isEmpty();
  }

  @Test
  void evidence_of_a_foreign_shape_is_refused_by_its_place() {
    Conflict conflict = ConflictFixture.open(study.id());
    ports.transactions().run(() -> conflicts.add(actor.workspaceId(), conflict));
    ports
        .jdbc()
        .update(
            "insert into conflict_items (id, conflict_id, evidence_json)"
                + " values (gen_random_uuid(), ?, '{\"power\": \"high\", \"threshold\": 0.7}')",
            conflict.id().value());

    assertThatThrownBy(() -> conflicts.find(actor.workspaceId(), conflict.id()))
        .isInstanceOf(StoredValueUnreadable.class)
        .hasMessageContaining("Power.power");
  }

  @Test
  void evidence_that_is_the_json_null_is_none() {
    assertThat(ConflictEvidenceJson.read(ConflictType.POWER, new Jsonb("null"))).isEmpty();
    assertThat(ConflictEvidenceJson.read(ConflictType.POWER, null)).isEmpty();
  }
}
