package io.clinnexus.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.StoreUnavailable;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.persistence.PgPorts;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.Promises;
import io.clinnexus.testsupport.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two workspaces share four connections under 64 threads, and transactions end in every way: no
 * connection ever carries a workspace into the next transaction. {@code -P promises} does 100,000.
 */
@PostgresTest
class TenantPoolTest {

  private static final int THREADS = 64;
  private static final int TRANSACTIONS = Promises.size(4_000, 100_000);
  private static final long SEED = 20261122;

  /** Ends a transaction of this test. */
  private static final class Abort extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private record Tenant(Actor actor, Study study) {}

  private final LongAdder foreignRows = new LongAdder();
  private final LongAdder rowsWithoutTenant = new LongAdder();
  private final LongAdder missingRows = new LongAdder();
  private final LongAdder ownRows = new LongAdder();
  private final LongAdder aborted = new LongAdder();
  private final LongAdder timedOut = new LongAdder();

  private PgPorts ports;
  private JdbcTemplate pool;
  private List<Tenant> tenants;

  @Test
  void no_row_is_seen_under_the_wrong_workspace(TestDatabase database) throws Exception {
    try (PgPorts opened =
        PgPorts.on(
            database,
            Map.of(
                "clinnexus.database.pool-size",
                4,
                "clinnexus.database.connection-timeout",
                "60s"))) {
      ports = opened;
      pool = new JdbcTemplate(ports.bean(DataSource.class));
      tenants = List.of(tenant("A"), tenant("B"));
      long began = System.nanoTime();
      run();
      System.getLogger(TenantPoolTest.class.getName())
          .log(
              System.Logger.Level.INFO,
              "{0} transactions of {1} threads on 4 connections in {2} ms: {3} aborted, {4} timed"
                  + " out, {5} own rows seen, {6} foreign, {7} without a workspace",
              TRANSACTIONS,
              THREADS,
              Duration.ofNanos(System.nanoTime() - began).toMillis(),
              aborted,
              timedOut,
              ownRows,
              foreignRows,
              rowsWithoutTenant);
    }
    assertThat(foreignRows.sum()).isZero();
    assertThat(rowsWithoutTenant.sum()).isZero();
    assertThat(missingRows.sum()).isZero();
    assertThat(aborted.sum()).isGreaterThan(TRANSACTIONS / 20);
    assertThat(timedOut.sum()).isGreaterThan(TRANSACTIONS / 100);
    assertThat(ownRows.sum()).isGreaterThan(TRANSACTIONS / 2);
  }

  private Tenant tenant(String code) {
    Actor actor = ports.newActor();
    Study study = StudyFixture.study(actor, code);
    ports.transactions().run(() -> ports.studies().add(study));
    return new Tenant(actor, study);
  }

  private void run() throws Exception {
    AtomicInteger left = new AtomicInteger(TRANSACTIONS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Boolean>> workers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(SEED + i);
        workers.add(
            () -> {
              while (left.getAndDecrement() > 0) {
                transaction(random);
              }
              return true;
            });
      }
      for (Future<Boolean> worker : threads.invokeAll(workers)) {
        assertThat(worker.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void transaction(Random random) {
    int own = random.nextInt(2);
    Tenant mine = tenants.get(own);
    Tenant theirs = tenants.get(1 - own);
    try {
      switch (random.nextInt(20)) {
        case 0, 1, 2, 3 -> look(mine, theirs);
        case 4, 5, 6 -> ports.transactions().read(() -> look(mine, theirs));
        case 7, 8, 9 -> ports.transactions().run(() -> write(mine, random));
        case 10, 11 -> ports.transactions().run(() -> writeAndAbort(mine, theirs, random));
        case 12 -> ports.transactions().run(() -> timeOut(mine));
        case 13, 14 -> mixUp(mine, theirs);
        case 15, 16 -> ports.activeRuns().withoutJob(Duration.ZERO, 10);
        default -> withoutTenant();
      }
    } catch (Abort e) {
      aborted.increment();
    } catch (StoreUnavailable e) {
      timedOut.increment();
    }
  }

  private boolean look(Tenant mine, Tenant theirs) {
    boolean found = ports.studies().find(mine.actor().workspaceId(), mine.study().id()).isPresent();
    (found ? ownRows : missingRows).increment();
    if (ports.studies().find(mine.actor().workspaceId(), theirs.study().id()).isPresent()) {
      foreignRows.increment();
    }
    return found;
  }

  /** Looks at everything that the session can see, without any predicate. */
  private void lookAtEverything(Tenant mine) {
    for (UUID seen :
        pool.queryForList("select s.workspace_id from studies s limit 50", UUID.class)) {
      (seen.equals(mine.actor().workspaceId().value()) ? ownRows : foreignRows).increment();
    }
  }

  private void write(Tenant mine, Random random) {
    ports.studies().find(mine.actor().workspaceId(), mine.study().id());
    lookAtEverything(mine);
    if (random.nextInt(10) == 0) {
      ports.studies().add(StudyFixture.study(mine.actor(), "S-" + UUID.randomUUID()));
    }
  }

  private void writeAndAbort(Tenant mine, Tenant theirs, Random random) {
    look(mine, theirs);
    ports.studies().add(StudyFixture.study(mine.actor(), "S-" + UUID.randomUUID()));
    if (random.nextBoolean()) {
      lookAtEverything(mine);
    }
    throw new Abort();
  }

  private void timeOut(Tenant mine) {
    ports.studies().find(mine.actor().workspaceId(), mine.study().id());
    pool.execute("set local statement_timeout = '1ms'");
    pool.execute("select pg_sleep(0.02)");
  }

  private void mixUp(Tenant mine, Tenant theirs) {
    try {
      ports
          .transactions()
          .run(
              () -> {
                look(mine, theirs);
                ports.studies().find(theirs.actor().workspaceId(), theirs.study().id());
                foreignRows.increment();
              });
    } catch (IllegalStateException e) {
      throw new Abort();
    }
  }

  private void withoutTenant() {
    try {
      Integer rows = pool.queryForObject("select count(*) from studies", Integer.class);
      rowsWithoutTenant.add(rows == null ? 1 : rows);
    } catch (DataAccessException e) {
      throw new AssertionError("a connection without a workspace may look", e);
    }
  }
}
