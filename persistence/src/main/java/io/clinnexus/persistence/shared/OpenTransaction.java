package io.clinnexus.persistence.shared;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Guards writes: adapters join the transaction of the use case and never open one. */
public final class OpenTransaction {

  private OpenTransaction() {}

  /** Throws {@link IllegalStateException} unless a read-write transaction is open. */
  public static void require() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A write needs an open transaction.");
    }
    if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      throw new IllegalStateException("A write cannot join a read-only transaction.");
    }
  }
}
