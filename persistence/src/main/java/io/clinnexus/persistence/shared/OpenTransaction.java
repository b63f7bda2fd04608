package io.clinnexus.persistence.shared;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Guards writes: adapters join the transaction of the use case and never open one. */
public final class OpenTransaction {

  /** The name of a transaction that a port opened for one call outside of any. */
  public static final String SINGLE_READ = "single read";

  private OpenTransaction() {}

  /** Throws {@link IllegalStateException} unless a read-write transaction is open. */
  public static void require() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || SINGLE_READ.equals(TransactionSynchronizationManager.getCurrentTransactionName())) {
      throw new IllegalStateException("A write needs an open transaction.");
    }
    if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      throw new IllegalStateException("A write cannot join a read-only transaction.");
    }
  }
}
