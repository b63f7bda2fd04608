package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auditlog.AuditVerification.Fault;
import io.clinnexus.domain.auditlog.AuditVerification.Kind;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks the audit trail of the actor's workspace: every row against the chain, and the chain
 * against the signed heads outside the database.
 */
public final class VerifyAuditTrail {

  private final AuditLedger ledger;
  private final HeadArchive archive;
  private final HeadSigner signer;
  private final Transactions transactions;

  public VerifyAuditTrail(
      AuditLedger ledger, HeadArchive archive, HeadSigner signer, Transactions transactions) {
    this.ledger = ledger;
    this.archive = archive;
    this.signer = signer;
    this.transactions = transactions;
  }

  /** Whose trail to check. */
  public record Query(Actor actor) {}

  /** Returns what was found, with the first fault if there is one. */
  public AuditVerification handle(Query query) {
    query.actor().require(Operation.READ_AUDIT_TRAIL);
    WorkspaceId workspaceId = query.actor().workspaceId();
    // heads are read first: a head exported while the rows are read may be newer than they are
    Map<Boolean, List<SignedHead>> heads =
        archive.heads(workspaceId).stream()
            .collect(Collectors.partitioningBy(head -> head.signedBy(signer)));
    return transactions.read(
        () ->
            check(
                workspaceId,
                heads.getOrDefault(true, List.of()),
                heads.getOrDefault(false, List.of())));
  }

  private AuditVerification check(
      WorkspaceId workspaceId, List<SignedHead> genuine, List<SignedHead> forged) {
    AuditChainCheck check = new AuditChainCheck(genuine.stream().map(SignedHead::head).toList());
    ledger.eachSealed(workspaceId, check::accept);
    UnsealedRows unsealed = ledger.unsealed(workspaceId);
    Optional<Fault> fault =
        check.finish().or(() -> first(forged)).or(() -> unchained(unsealed, check.walked()));
    return new AuditVerification(
        check.walked(), unsealed.waiting(), genuine.size() + forged.size(), fault);
  }

  private static Optional<Fault> first(List<SignedHead> forged) {
    return forged.stream()
        .findFirst()
        .map(head -> new Fault(head.head().sequence(), Kind.HEAD_FORGED));
  }

  private static Optional<Fault> unchained(UnsealedRows unsealed, long walked) {
    return unsealed.unchained() == 0
        ? Optional.empty()
        : Optional.of(new Fault(walked + 1, Kind.ROW_UNCHAINED));
  }
}
