package io.clinnexus.persistence;

import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.zones.ZoneCrosswalk;
import io.clinnexus.domain.zones.ZoneMaintenance;
import io.clinnexus.domain.zones.ZoneSet;
import io.clinnexus.testsupport.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the applications' login may not do, done by the owner: changing the reference data that all
 * workspaces share. Started when first asked for.
 */
final class OwnersPorts implements AutoCloseable {

  private final TestDatabase database;
  private @Nullable ConfigurableApplicationContext context;

  OwnersPorts(TestDatabase database) {
    this.database = database;
  }

  /**
   * Each change is a transaction of its own, since the caller's is that of another login. The pool
   * has room for the connection that starting within the caller's transaction keeps until its end.
   */
  ZoneMaintenance zoneMaintenance() {
    if (context == null) {
      context =
          PgPorts.start(
              database,
              Map.of(
                  "clinnexus.database.user",
                  database.user(),
                  "clinnexus.database.password",
                  database.password()));
    }
    ZoneMaintenance zones = context.getBean(ZoneMaintenance.class);
    Transactions transactions = context.getBean(Transactions.class);
    return new ZoneMaintenance() {
      @Override
      public void store(ZoneSet set) {
        elsewhere(() -> transactions.run(() -> zones.store(set)));
      }

      @Override
      public void store(List<ZoneCrosswalk> crosswalks) {
        elsewhere(() -> transactions.run(() -> zones.store(crosswalks)));
      }
    };
  }

  /** The thread of the caller has a transaction of another login. */
  private static void elsewhere(Runnable work) {
    try {
      CompletableFuture.runAsync(work).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
  }
}
