package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Transactions;
import java.time.Clock;
import java.util.Optional;

/** Signs the heads of all audit chains that have grown and puts them outside the database. */
public final class ExportAuditHeads {

  private final AuditBacklog backlog;
  private final AuditLedger ledger;
  private final HeadArchive archive;
  private final HeadSigner signer;
  private final Transactions transactions;
  private final Clock clock;

  public ExportAuditHeads(
      AuditBacklog backlog,
      AuditLedger ledger,
      HeadArchive archive,
      HeadSigner signer,
      Transactions transactions,
      Clock clock) {
    this.backlog = backlog;
    this.ledger = ledger;
    this.archive = archive;
    this.signer = signer;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Returns how many heads were exported. */
  public int handle() {
    int exported = 0;
    for (WorkspaceId workspaceId : transactions.read(backlog::sealed)) {
      Optional<ChainHead> head = transactions.read(() -> ledger.head(workspaceId));
      if (head.isPresent() && isNew(workspaceId, head.get())) {
        archive.append(SignedHead.sign(workspaceId, head.get(), clock.instant(), signer));
        exported++;
      }
    }
    return exported;
  }

  private boolean isNew(WorkspaceId workspaceId, ChainHead head) {
    return archive.last(workspaceId).filter(last -> last.head().equals(head)).isEmpty();
  }
}
