package io.clinnexus.domain.auditlog;

import static io.clinnexus.domain.shared.PageAssertions.assertPaged;
import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every list of the audit trail. */
public abstract class AuditLogQueriesContract {

  protected abstract Ports ports();

  @Test
  void entries_are_listed_newest_first_in_pages_of_any_size() {
    Ports ports = ports();
    Actor actor = ports.newActor();
    for (int i = 0; i < 5; i++) {
      record(ports, actor, "create", "study", "s" + i);
    }

    List<AuditView> all = list(ports, actor, AuditFilter.ALL);
    assertThat(all)
        .extracting(view -> view.row().entityId())
        .containsExactly("s4", "s3", "s2", "s1", "s0");
    assertPaged(page -> queries(ports).list(actor.workspaceId(), AuditFilter.ALL, page), all);
    PageAssertions.assertInventedCursorsRefused(
        page -> queries(ports).list(actor.workspaceId(), AuditFilter.ALL, page));
  }

  @Test
  void an_entry_is_what_was_recorded_and_has_its_seal_once_it_is_sealed() {
    Ports ports = ports();
    Actor actor = ports.newActor();
    AuditEntry entry =
        new AuditEntry(
            actor,
            "decide",
            "fact",
            "факт",
            Optional.of(new OpaqueJson("{\"n\": 1}")),
            Optional.of(new OpaqueJson("{\"n\": 2}")),
            Optional.of("Опечатка"));
    ports.transactions().run(() -> ports.auditTrail().record(entry));

    AuditView waiting = list(ports, actor, AuditFilter.ALL).get(0);
    assertThat(waiting.seal()).isEmpty();
    assertThat(waiting.row().actorUserId()).contains(actor.userId().value());
    assertThat(waiting.row().action()).isEqualTo("decide");
    assertThat(waiting.row().entityId()).isEqualTo("факт");
    assertThat(waiting.row().before()).contains("{\"n\": 1}");
    assertThat(waiting.row().after()).contains("{\"n\": 2}");
    assertThat(waiting.row().reason()).contains("Опечатка");

    AuditLedger ledger = ports.port(AuditLedger.class);
    assertThat(ports.transactions().call(() -> ledger.seal(actor.workspaceId(), 10)).intValue())
        .isEqualTo(1);
    assertThat(list(ports, actor, AuditFilter.ALL).get(0).seal())
        .isEqualTo(ports.transactions().read(() -> ledger.head(actor.workspaceId())));
  }

  @Test
  void each_filter_restricts() {
    Ports ports = ports();
    Actor actor = ports.newActor();
    record(ports, actor, "create", "study", "1");
    record(ports, actor, "update", "study", "1");
    record(ports, actor, "create", "document", "2");
    List<AuditView> all = list(ports, actor, AuditFilter.ALL);
    Instant second = all.get(1).row().time();

    assertThat(ids(ports, actor, filter(Set.of("create", "other"), "study", "1")))
        .containsExactly("create 1");
    assertThat(ids(ports, actor, filter(Set.of(), "document", null))).containsExactly("create 2");
    assertThat(ids(ports, actor, filter(Set.of("update"), null, null))).containsExactly("update 1");
    assertThat(ids(ports, actor, between(second, null))).containsExactly("create 2", "update 1");
    assertThat(ids(ports, actor, between(null, second))).containsExactly("create 1");
    assertThat(ids(ports, actor, by(actor.userId()))).hasSize(3);
    assertThat(ids(ports, actor, by(new UserId(UUID.randomUUID())))).isEmpty();
    assertThat(ids(ports, actor, ofRequest("none"))).isEmpty();
  }

  @Test
  void another_workspace_sees_nothing() {
    Ports ports = ports();
    Actor actor = ports.newActor();
    record(ports, actor, "create", "study", "1");

    assertThat(
            queries(ports)
                .list(
                    new WorkspaceId(UUID.randomUUID()),
                    AuditFilter.ALL,
                    new PageRequest(10, Optional.empty()))
                .items())
        .isEmpty();
  }

  private static AuditFilter filter(
      Set<String> actions, @Nullable String type, @Nullable String id) {
    return new AuditFilter(
        actions,
        Optional.ofNullable(type),
        Optional.ofNullable(id),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AuditFilter between(@Nullable Instant from, @Nullable Instant before) {
    return new AuditFilter(
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(from),
        Optional.ofNullable(before));
  }

  private static AuditFilter by(UserId user) {
    return new AuditFilter(
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(user),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AuditFilter ofRequest(String id) {
    return new AuditFilter(
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(id),
        Optional.empty(),
        Optional.empty());
  }

  private static void record(Ports ports, Actor actor, String action, String type, String id) {
    AuditEntry entry = new AuditEntry(actor, action, type, id, Optional.empty(), Optional.empty());
    ports.transactions().run(() -> ports.auditTrail().record(entry));
  }

  private static List<String> ids(Ports ports, Actor actor, AuditFilter filter) {
    return list(ports, actor, filter).stream()
        .map(view -> view.row().action() + " " + view.row().entityId())
        .toList();
  }

  private static List<AuditView> list(Ports ports, Actor actor, AuditFilter filter) {
    return queries(ports)
        .list(actor.workspaceId(), filter, new PageRequest(100, Optional.empty()))
        .items();
  }

  private static AuditLogQueries queries(Ports ports) {
    return ports.port(AuditLogQueries.class);
  }
}
