package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exports the sealed audit trail of the actor's workspace with its proof: every link with its hash,
 * the heads signed before, and a new signed head over all. The export itself is an entry of the
 * trail (ASVS 16.3.2), sealed after it.
 */
public final class ExportAuditTrail {

  private final AuditLedger ledger;
  private final HeadArchive archive;
  private final HeadSigner signer;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final Clock clock;

  public ExportAuditTrail(
      AuditLedger ledger,
      HeadArchive archive,
      HeadSigner signer,
      AuditTrail auditTrail,
      Transactions transactions,
      Clock clock) {
    this.ledger = ledger;
    this.archive = archive;
    this.signer = signer;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Who exports, in which form (for the trail's own entry), and what takes it in. */
  public record Command(Actor actor, String format, AuditExport export) {}

  /** Returns what the export holds. */
  public AuditExport.Summary handle(Command command) {
    command.actor().require(Operation.READ_AUDIT_TRAIL);
    WorkspaceId workspaceId = command.actor().workspaceId();
    Instant now = clock.instant();
    // heads are read first: a head exported while the rows are read may be newer than they are
    List<SignedHead> heads = archive.heads(workspaceId);
    return transactions.call(
        () -> {
          auditTrail.record(entry(command));
          command.export().begin(workspaceId, now, heads);
          AuditExport.Summary summary = links(workspaceId, now, command.export());
          command.export().end(summary);
          return summary;
        });
  }

  private AuditExport.Summary links(WorkspaceId workspaceId, Instant now, AuditExport export) {
    LastLink last = new LastLink();
    ledger.eachSealed(
        workspaceId,
        link -> {
          export.link(link);
          last.take(link);
        });
    long waiting = ledger.unsealed(workspaceId).waiting();
    return new AuditExport.Summary(
        last.count, SignedHead.sign(workspaceId, last.head, now, signer), waiting);
  }

  private static AuditEntry entry(Command command) {
    return new AuditEntry(
        command.actor(),
        "export",
        "audit_log",
        command.actor().workspaceId().value().toString(),
        Optional.empty(),
        Optional.of(OpaqueJson.of(Map.of("format", command.format()))));
  }

  /** Remembers the last link. */
  private static final class LastLink {

    private long count;
    private ChainHead head = new ChainHead(0, new AuditChain().start());

    void take(SealedRow link) {
      count++;
      head = new ChainHead(link.sequence(), link.rowHash());
    }
  }
}
