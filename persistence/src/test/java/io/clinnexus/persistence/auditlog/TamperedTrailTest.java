package io.clinnexus.persistence.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.auditlog.AuditBacklog;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditLedger;
import io.clinnexus.domain.auditlog.AuditVerification;
import io.clinnexus.domain.auditlog.AuditVerification.Fault;
import io.clinnexus.domain.auditlog.AuditVerification.Kind;
import io.clinnexus.domain.auditlog.ExportAuditHeads;
import io.clinnexus.domain.auditlog.HeadSigner;
import io.clinnexus.domain.auditlog.InMemoryHeadArchive;
import io.clinnexus.domain.auditlog.VerifyAuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.persistence.PgPorts;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.Promises;
import io.clinnexus.testsupport.TestDatabase;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever gets around the guards of the database is found by the check of the chain. */
@PostgresTest
class TamperedTrailTest {

  private static final int ROWS = 20;
  private static final List<String> FORGERIES =
      List.of(
          "update audit_log set action = action || ' ' where id = (%s)",
          "update audit_log set entity_type = 'other' where id = (%s)",
          "update audit_log set entity_id = entity_id || '0' where id = (%s)",
          "update audit_log set before_json = '{\"n\": 2}' where id = (%s)",
          "update audit_log set before_json = null where id = (%s)",
          "update audit_log set after_json = '{}' where id = (%s)",
          "update audit_log set created_at = created_at + interval '1 microsecond' where id = (%s)",
          "update audit_log set actor_user_id = null where id = (%s)",
          "update audit_log set reason = 'another' where id = (%s)",
          "update audit_log set reason = null where id = (%s)",
          "update audit_log set request_id = 'x' where id = (%s)",
          "update audit_seals set row_hash = set_bit(row_hash, 77, 1 - get_bit(row_hash, 77))"
              + " where audit_log_id = (%s)",
          "update audit_seals set previous_hash ="
              + " set_bit(previous_hash, 9, 1 - get_bit(previous_hash, 9)) where audit_log_id = (%s)",
          "delete from audit_seals where audit_log_id = (%s)",
          "with gone as (delete from audit_seals where audit_log_id = (%1$s))"
              + " delete from audit_log where id = (%1$s)");

  private static PgPorts ports;

  @BeforeAll
  static void start(TestDatabase database) {
    ports = PgPorts.on(database);
  }

  @AfterAll
  static void stop() {
    ports.close();
  }

  @Test
  void every_forged_column_and_every_lost_row_is_found_at_its_number() {
    Random random = new Random(11);
    int rounds = Promises.size(2, 67);
    for (int round = 0; round < rounds; round++) {
      for (String forgery : FORGERIES) {
        Trail trail = new Trail(ROWS);
        int victim = 1 + random.nextInt(ROWS - 1);
        String id =
            "select audit_log_id from audit_seals where sequence = %d and workspace_id = '%s'"
                .formatted(victim, trail.actor.workspaceId().value());
        forge(forgery.formatted(id));

        assertThat(trail.verify().fault().map(Fault::sequence)).as(forgery).contains((long) victim);
      }
    }
    System.getLogger(TamperedTrailTest.class.getName())
        .log(System.Logger.Level.INFO, "{0} forgeries found", rounds * FORGERIES.size());
  }

  @Test
  void a_swapped_pair_is_found() {
    Trail trail = new Trail(ROWS);
    forge(
        ("update audit_log a set entity_id = b.entity_id, created_at = b.created_at"
                + " from audit_log b, audit_seals sa, audit_seals sb"
                + " where sa.audit_log_id = a.id and sb.audit_log_id = b.id"
                + " and sa.workspace_id = '%1$s' and sb.workspace_id = '%1$s'"
                + " and ((sa.sequence = 5 and sb.sequence = 6)"
                + " or (sa.sequence = 6 and sb.sequence = 5))")
            .formatted(trail.actor.workspaceId().value()));

    assertThat(trail.verify().fault()).contains(new Fault(5, Kind.ROW_CHANGED));
  }

  @Test
  void a_truncated_tail_and_a_chain_sealed_anew_are_found_by_the_exported_head() {
    Trail truncated = new Trail(ROWS);
    forge(
        ("with gone as (delete from audit_seals where workspace_id = '%1$s' and sequence > 15"
                + " returning audit_log_id)"
                + " delete from audit_log where id in (select audit_log_id from gone)")
            .formatted(truncated.actor.workspaceId().value()));
    assertThat(truncated.verify().fault()).contains(new Fault(16, Kind.TAIL_MISSING));

    Trail anew = new Trail(ROWS);
    forge(
        ("delete from audit_seals where workspace_id = '%1$s';"
                + "update audit_log set action = 'forged' where workspace_id = '%1$s'"
                + " and entity_id = '7';"
                + "insert into audit_unsealed (audit_log_id, workspace_id)"
                + " select id, workspace_id from audit_log where workspace_id = '%1$s'")
            .formatted(anew.actor.workspaceId().value()));
    anew.seal();
    assertThat(anew.verify().fault()).contains(new Fault(ROWS, Kind.HEAD_DIFFERS));
  }

  @Test
  void a_row_that_was_taken_out_of_the_chain_before_its_seal_is_found() {
    Trail trail = new Trail(ROWS);
    trail.record(1);
    forge(
        "delete from audit_unsealed where workspace_id = '%s'"
            .formatted(trail.actor.workspaceId().value()));

    assertThat(trail.verify().fault()).contains(new Fault(ROWS + 1, Kind.ROW_UNCHAINED));
  }

  @Test
  void many_writers_and_sealers_at_once_make_one_chain_without_a_gap()
      throws InterruptedException, ExecutionException {
    Trail trail = new Trail(0);
    int writers = 32;
    int each = Promises.size(10, 200);
    ExecutorService threads = Executors.newFixedThreadPool(writers + 2);
    try {
      List<Callable<Boolean>> work =
          IntStream.range(0, writers + 2)
              .<Callable<Boolean>>mapToObj(
                  number ->
                      () -> {
                        for (int i = 0; i < each; i++) {
                          if (number < writers) {
                            trail.record(1);
                          } else {
                            trail.seal();
                          }
                        }
                        return true;
                      })
              .toList();
      for (Future<Boolean> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    trail.seal();

    assertThat(trail.verify())
        .isEqualTo(new AuditVerification((long) writers * each, 0, 1, Optional.empty()));
  }

  private static void forge(String statements) {
    ports
        .jdbc()
        .execute("begin; set local clinnexus.audit_log = 'revise'; " + statements + "; commit");
  }

  /** The trail of a workspace of its own, sealed and exported. */
  private static final class Trail {

    private final Actor actor = ports.newActor();
    private final InMemoryHeadArchive archive = new InMemoryHeadArchive();
    private final HeadSigner signer = new Sum();
    private final AuditLedger ledger = ports.port(AuditLedger.class);
    private final AuditBacklog backlog = ports.port(AuditBacklog.class);

    Trail(int rows) {
      record(rows);
      seal();
      new ExportAuditHeads(
              backlog, ledger, archive, signer, ports.transactions(), Clock.systemUTC())
          .handle();
    }

    void record(int rows) {
      for (int i = 0; i < rows; i++) {
        AuditEntry entry =
            new AuditEntry(
                actor,
                "update",
                "study",
                String.valueOf(i),
                Optional.of(new OpaqueJson("{\"n\": 1}")),
                Optional.of(new OpaqueJson("{\"t\": \"\u0442\u0435\u043a\u0441\u0442\"}")),
                Optional.of("because"));
        ports.transactions().run(() -> ports.auditTrail().record(entry));
      }
    }

    void seal() {
      ports.transactions().run(() -> ledger.seal(actor.workspaceId(), 1_000));
    }

    AuditVerification verify() {
      if (archive.heads(actor.workspaceId()).isEmpty()) {
        new ExportAuditHeads(
                backlog, ledger, archive, signer, ports.transactions(), Clock.systemUTC())
            .handle();
      }
      return new VerifyAuditTrail(ledger, archive, signer, ports.transactions())
          .handle(new VerifyAuditTrail.Query(actor));
    }
  }

  /** A stand-in for a signature; the real one has tests of its own. */
  private static final class Sum implements HeadSigner {

    @Override
    public byte[] sign(byte[] message) {
      return new byte[] {(byte) Arrays.hashCode(message)};
    }

    @Override
    public boolean verify(byte[] message, byte[] signature) {
      return Arrays.equals(sign(message), signature);
    }
  }
}
