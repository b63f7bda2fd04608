package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Transactions;

/** Seals the waiting rows of the audit log in every workspace. */
public final class SealAuditTrail {

  /** Rows sealed in one transaction at most. */
  static final int BATCH = 1_000;

  private final AuditBacklog backlog;
  private final AuditLedger ledger;
  private final Transactions transactions;

  public SealAuditTrail(AuditBacklog backlog, AuditLedger ledger, Transactions transactions) {
    this.backlog = backlog;
    this.ledger = ledger;
    this.transactions = transactions;
  }

  /** Returns how many rows were sealed. */
  public long handle() {
    long sealed = 0;
    for (WorkspaceId workspaceId : transactions.read(backlog::waiting)) {
      int batch;
      do {
        batch = transactions.call(() -> ledger.seal(workspaceId, BATCH));
        sealed += batch;
      } while (batch == BATCH);
    }
    return sealed;
  }
}
