package io.clinnexus.domain.sections;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.auditlog.InMemoryAuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.DirectTransactions;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.StudyFixture;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeedContractsTest {

  private static final Actor ACTOR = Actor.builtIn();
  private static final Actor OTHER =
      new Actor(new WorkspaceId(new UUID(9, 9)), new UserId(new UUID(9, 9)));
  private static final SectionKey SAFETY = new SectionKey("protocol.safety");
  private static final HeadingSignals SIGNALS =
      new HeadingSignals(
          List.of("Safety"),
          List.of("safety"),
          List.of("report"),
          List.of("analysis"),
          List.of("^9"),
          Map.of());

  private final InMemorySectionContracts contracts = new InMemorySectionContracts();
  private final SectionSeedsFixture seeds = new SectionSeedsFixture();
  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();

  @BeforeEach
  void ship() {
    seeds.ship("protocol.safety", SIGNALS);
  }

  /** MAP-2: the signals, levels and limits of a shipped contract reach the workspace. */
  @Test
  void a_workspace_gets_the_shipped_contracts_once() {
    assertThat(seed(ACTOR)).isEqualTo(new SeedContracts.Outcome(1, 0));
    assertThat(seed(ACTOR)).isEqualTo(SeedContracts.Outcome.NOTHING);

    SectionContract active = active();
    assertThat(active.version()).isEqualTo(1);
    assertThat(active.retrievalRecipe().mapping().signals().lang().en()).isEqualTo(SIGNALS);
    assertThat(active.retrievalRecipe().mapping().precedence()).hasValue(2);
    assertThat(auditTrail.entries()).hasSize(1);
  }

  /** MAP-4: every workspace has contracts of its own. */
  @Test
  void another_workspace_is_not_touched() {
    seed(ACTOR);

    assertThat(contracts.allActive(OTHER.workspaceId(), DocumentType.PROTOCOL)).isEmpty();
    seed(OTHER);
    assertThat(contracts.allActive(OTHER.workspaceId(), DocumentType.PROTOCOL)).hasSize(1);
  }

  @Test
  void a_shipped_contract_that_reads_otherwise_becomes_the_next_version() {
    seed(ACTOR);
    seeds.ship("protocol.safety", HeadingSignals.NONE);

    assertThat(seed(ACTOR)).isEqualTo(new SeedContracts.Outcome(0, 1));
    assertThat(active().version()).isEqualTo(2);
    assertThat(active().retrievalRecipe().mapping().signals().lang().en().none()).isTrue();
  }

  @Test
  void what_the_workspace_changed_or_switched_off_stays() {
    seed(ACTOR);
    contracts.deactivate(ACTOR.workspaceId(), active().id());
    SectionContract own =
        SectionFixture.contract(ACTOR, "protocol.safety", 2, true, StudyFixture.NOON);
    contracts.add(own);
    seeds.ship("protocol.safety", HeadingSignals.NONE);

    assertThat(seed(ACTOR)).isEqualTo(SeedContracts.Outcome.NOTHING);
    assertThat(active()).isEqualTo(own);
    contracts.deactivate(ACTOR.workspaceId(), own.id());
    assertThat(seed(ACTOR)).isEqualTo(SeedContracts.Outcome.NOTHING);
    assertThat(contracts.allActive(ACTOR.workspaceId(), DocumentType.PROTOCOL)).isEmpty();
  }

  /** REC-6: contracts of the workspace count in the hash of its configuration. */
  @Test
  void workspaces_differ_when_one_has_changed_a_contract() {
    seed(ACTOR);
    seed(OTHER);
    assertThat(fingerprint(ACTOR)).isEqualTo(fingerprint(OTHER)).matches("[0-9a-f]{64}");

    contracts.deactivate(ACTOR.workspaceId(), active().id());
    String without = fingerprint(ACTOR);
    contracts.add(SectionFixture.contract(ACTOR, "protocol.safety", 2, true, StudyFixture.NOON));

    assertThat(List.of(fingerprint(ACTOR), without, fingerprint(OTHER))).doesNotHaveDuplicates();
  }

  private String fingerprint(Actor actor) {
    return ContractFingerprint.of(contracts.allActive(actor.workspaceId(), DocumentType.PROTOCOL));
  }

  private SectionContract active() {
    return contracts.findActive(ACTOR.workspaceId(), DocumentType.PROTOCOL, SAFETY).orElseThrow();
  }

  private SeedContracts.Outcome seed(Actor actor) {
    return new SeedContracts(
            contracts,
            seeds,
            auditTrail,
            new DirectTransactions(),
            UUID::randomUUID,
            Clock.fixed(StudyFixture.NOON, ZoneOffset.UTC))
        .handle(new SeedContracts.Command(actor, DocumentType.PROTOCOL));
  }
}
