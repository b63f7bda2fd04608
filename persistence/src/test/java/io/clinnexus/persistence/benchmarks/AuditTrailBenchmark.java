package io.clinnexus.persistence.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditLedger;
import io.clinnexus.domain.auditlog.AuditVerification;
import io.clinnexus.domain.auditlog.HeadSigner;
import io.clinnexus.domain.auditlog.InMemoryHeadArchive;
import io.clinnexus.domain.auditlog.VerifyAuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.persistence.PgPorts;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the audit trail costs the writers, and how fast the check of it is. */
@PostgresTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class AuditTrailBenchmark {

  private static final System.Logger LOG = System.getLogger(AuditTrailBenchmark.class.getName());
  private static final int ROWS = Integer.getInteger("clinnexus.benchmark.audit-rows", 1_000_000);
  private static final int WRITERS = 32;
  private static final int SECONDS = Integer.getInteger("clinnexus.benchmark.seconds", 10);

  private static PgPorts ports;

  @BeforeAll
  static void start(TestDatabase database) {
    ports = PgPorts.on(database, Map.of("clinnexus.database.pool-size", WRITERS + 4));
    // it refuses to switch the chain off, which is what this compares with
    ports
        .jdbc()
        .execute(
            "do $$ declare guard text; begin for guard in select evtname from pg_event_trigger"
                + " loop execute format('drop event trigger %I', guard); end loop; end $$");
  }

  @AfterAll
  static void stop() {
    ports.close();
  }

  /** Writers of one workspace, with the sealer at work behind them, against plain inserts. */
  @Test
  void a_writing_with_and_without_the_chain() throws InterruptedException {
    Actor actor = ports.newActor();
    double plain = writesPerSecond(false, actor);
    double chained = writesPerSecond(true, actor);
    double plainAgain = writesPerSecond(false, actor);
    double without = Math.max(plain, plainAgain);
    report(
        "(a) %d writers of one workspace: %.0f audited writes/s with the chain (>= 1,000), %.0f"
            + " without: %.0f %% slower (<= 15 %%)",
        WRITERS, chained, without, 100 * (1 - chained / without));
  }

  @Test
  void b_checking_a_million_rows() {
    Actor actor = ports.newActor();
    ports.jdbc().execute("alter table audit_log enable trigger tr_audit_log_wait");
    String workspace = actor.workspaceId().value().toString();
    ports
        .jdbc()
        .execute(
            ("insert into audit_log (id, workspace_id, actor_user_id, action, entity_type, entity_id, before_json, after_json, reason, request_id)"
                    + " select gen_random_uuid(), '%s', '%s', 'update', 'study', n::text, jsonb_build_object('title', repeat('a', 120), 'n', n),"
                    + " jsonb_build_object('title', repeat('b', 120), 'n', n), 'because of the amendment', 'request ' || n"
                    + " from generate_series(1, %d) n")
                .formatted(workspace, actor.userId().value(), ROWS));
    AuditLedger ledger = ports.port(AuditLedger.class);
    long start = System.nanoTime();
    int sealed;
    do {
      sealed = ports.transactions().call(() -> ledger.seal(actor.workspaceId(), 10_000));
    } while (sealed > 0);
    double sealing = (System.nanoTime() - start) / 1e9;

    start = System.nanoTime();
    AuditVerification found =
        new VerifyAuditTrail(
                ledger, new InMemoryHeadArchive(), new Unsigned(), ports.transactions())
            .handle(new VerifyAuditTrail.Query(actor));
    double seconds = (System.nanoTime() - start) / 1e9;

    assertThat(found).isEqualTo(new AuditVerification(ROWS, 0, 0, Optional.empty()));
    report(
        "(b) %d rows checked in %.1f s (a million <= 10 s), sealed in %.1f s",
        ROWS, seconds, sealing);
  }

  /** Without the chain the waiting list is left out, as if the trigger were not there. */
  private static double writesPerSecond(boolean chained, Actor actor) throws InterruptedException {
    ports
        .jdbc()
        .execute(
            "alter table audit_log %s trigger tr_audit_log_wait"
                .formatted(chained ? "enable" : "disable"));
    AtomicBoolean over = new AtomicBoolean();
    AtomicLong written = new AtomicLong();
    CountDownLatch ended = new CountDownLatch(WRITERS + 1);
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    try {
      for (int i = 0; i < WRITERS; i++) {
        threads.execute(
            () -> {
              while (!over.get()) {
                ports.transactions().run(() -> ports.auditTrail().record(entry(actor)));
                written.incrementAndGet();
              }
              ended.countDown();
            });
      }
      AuditLedger ledger = ports.port(AuditLedger.class);
      threads.execute(
          () -> {
            while (chained && !over.get()) {
              while (ports.transactions().call(() -> ledger.seal(actor.workspaceId(), 1_000)) > 0) {
                // as the job of the worker: whatever waits, then a second of rest
              }
              LockSupport.parkNanos(1_000_000_000L);
            }
            ended.countDown();
          });
      long start = System.nanoTime();
      TimeUnit.SECONDS.sleep(SECONDS);
      double seconds = (System.nanoTime() - start) / 1e9;
      double perSecond = written.get() / seconds;
      over.set(true);
      assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
      return perSecond;
    } finally {
      threads.shutdownNow();
    }
  }

  private static AuditEntry entry(Actor actor) {
    return new AuditEntry(
        actor,
        "update",
        "study",
        UUID.randomUUID().toString(),
        Optional.of(new OpaqueJson("{\"title\": \"before\"}")),
        Optional.of(new OpaqueJson("{\"title\": \"after\"}")),
        Optional.of("because"));
  }

  private static void report(String format, Object... values) {
    LOG.log(System.Logger.Level.INFO, String.format(Locale.ROOT, format, values));
  }

  /** Nothing is signed here; what a signature costs has nothing to do with the rows. */
  private static final class Unsigned implements HeadSigner {

    @Override
    public byte[] sign(byte[] message) {
      return new byte[0];
    }

    @Override
    public boolean verify(byte[] message, byte[] signature) {
      return true;
    }
  }
}
