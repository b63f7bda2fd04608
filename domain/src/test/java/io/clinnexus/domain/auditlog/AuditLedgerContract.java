package io.clinnexus.domain.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of every sealed audit log. */
public abstract class AuditLedgerContract {

  protected abstract Ports ports();

  @Test
  void rows_are_sealed_once_in_their_order_and_chained() {
    Ports ports = ports();
    Actor actor = ports.newActor();
    AuditLedger ledger = ports.port(AuditLedger.class);
    write(ports, actor, 5);

    assertThat(waiting(ports, actor)).isEqualTo(5);
    assertThat(seal(ports, actor, 3)).isEqualTo(3);
    assertThat(waiting(ports, actor)).isEqualTo(2);
    assertThat(seal(ports, actor, 3)).isEqualTo(2);
    assertThat(seal(ports, actor, 3)).isZero();

    List<SealedRow> links = links(ports, actor);
    assertThat(links).extracting(SealedRow::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(links)
        .extracting(link -> link.row().orElseThrow().entityId())
        .containsExactly("0", "1", "2", "3", "4");
    AuditChain chain = new AuditChain();
    ChainHash last = chain.start();
    for (SealedRow link : links) {
      assertThat(link.previousHash()).isEqualTo(last);
      last = chain.next(last, link.sequence(), link.row().orElseThrow());
      assertThat(link.rowHash()).isEqualTo(last);
    }
    assertThat(ports.transactions().read(() -> ledger.head(actor.workspaceId())))
        .contains(new ChainHead(5, last));
    assertThat(ports.transactions().read(() -> ledger.unsealed(actor.workspaceId())))
        .isEqualTo(new UnsealedRows(0, 0));
  }

  @Test
  void a_sealed_row_is_what_was_recorded() {
    Ports ports = ports();
    Actor actor = ports.newActor();
    AuditEntry entry =
        new AuditEntry(
            actor,
            "update",
            "fact",
            "\u0444\u0430\u043a\u0442",
            Optional.of(new OpaqueJson("{\"n\": 1}")),
            Optional.of(new OpaqueJson("{\"n\": 2}")),
            Optional.of("\u041e\u043f\u0435\u0447\u0430\u0442\u043a\u0430"));
    ports.transactions().run(() -> ports.auditTrail().record(entry));
    seal(ports, actor, 10);

    AuditRow row = links(ports, actor).get(0).row().orElseThrow();
    assertThat(row.workspaceId()).isEqualTo(actor.workspaceId());
    assertThat(row.actorUserId()).contains(actor.userId().value());
    assertThat(List.of(row.action(), row.entityType(), row.entityId()))
        .containsExactly("update", "fact", "\u0444\u0430\u043a\u0442");
    assertThat(row.before()).contains("{\"n\": 1}");
    assertThat(row.after()).contains("{\"n\": 2}");
    assertThat(row.reason()).isEqualTo(entry.reason());
    assertThat(ports.auditEntries(actor)).containsExactly(entry);
  }

  @Test
  void the_backlog_names_the_workspaces_with_work() {
    Ports ports = ports();
    Actor actor = ports.newActor();
    AuditBacklog backlog = ports.port(AuditBacklog.class);
    write(ports, actor, 1);

    assertThat(ports.transactions().read(backlog::waiting)).contains(actor.workspaceId());
    assertThat(ports.transactions().read(backlog::sealed)).doesNotContain(actor.workspaceId());
    seal(ports, actor, 1);
    assertThat(ports.transactions().read(backlog::waiting)).doesNotContain(actor.workspaceId());
    assertThat(ports.transactions().read(backlog::sealed)).contains(actor.workspaceId());
  }

  @Test
  void another_workspace_sees_and_seals_nothing() {
    Ports ports = ports();
    Actor actor = ports.newActor();
    AuditLedger ledger = ports.port(AuditLedger.class);
    write(ports, actor, 2);
    seal(ports, actor, 1);
    WorkspaceId other = new WorkspaceId(UUID.randomUUID());

    assertThat(ports.transactions().call(() -> ledger.seal(other, 10)).intValue()).isZero();
    assertThat(ports.transactions().read(() -> ledger.head(other))).isEmpty();
    assertThat(ports.transactions().read(() -> ledger.unsealed(other)))
        .isEqualTo(new UnsealedRows(0, 0));
    assertThat(waiting(ports, actor)).isEqualTo(1);
  }

  private static void write(Ports ports, Actor actor, int count) {
    for (int i = 0; i < count; i++) {
      AuditEntry entry =
          new AuditEntry(
              actor, "create", "study", String.valueOf(i), Optional.empty(), Optional.empty());
      ports.transactions().run(() -> ports.auditTrail().record(entry));
    }
  }

  private static int seal(Ports ports, Actor actor, int atMost) {
    AuditLedger ledger = ports.port(AuditLedger.class);
    return ports.transactions().call(() -> ledger.seal(actor.workspaceId(), atMost));
  }

  private static long waiting(Ports ports, Actor actor) {
    AuditLedger ledger = ports.port(AuditLedger.class);
    return ports.transactions().read(() -> ledger.unsealed(actor.workspaceId())).waiting();
  }

  private static List<SealedRow> links(Ports ports, Actor actor) {
    AuditLedger ledger = ports.port(AuditLedger.class);
    List<SealedRow> links = new ArrayList<>();
    ports
        .transactions()
        .read(
            () -> {
              ledger.eachSealed(actor.workspaceId(), links::add);
              return true;
            });
    return links;
  }
}
