package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auditlog.AuditVerification.Fault;
import io.clinnexus.domain.auditlog.AuditVerification.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Checks an exported audit trail without the database it came from: computes the chain again from
 * the fields of every entry and compares it with the signed heads. Not for use by several threads.
 */
public final class AuditExportCheck {

  private final SignatureCheck signatures;
  private final AuditChainCheck chain;
  private final int heads;
  private final Optional<Fault> forged;

  /** Begins with the heads that the export holds. */
  public AuditExportCheck(List<SignedHead> heads, SignatureCheck signatures) {
    this.signatures = signatures;
    this.heads = heads.size();
    this.chain =
        new AuditChainCheck(
            heads.stream()
                .filter(head -> head.signedBy(signatures))
                .map(SignedHead::head)
                .toList());
    this.forged =
        heads.stream()
            .filter(head -> !head.signedBy(signatures))
            .findFirst()
            .map(head -> new Fault(head.head().sequence(), Kind.HEAD_FORGED));
  }

  /** The next link of the export. */
  public void link(SealedRow link) {
    chain.accept(link);
  }

  /** Compares with what the export says of itself, and returns what was found. */
  public AuditVerification end(AuditExport.Summary summary) {
    Optional<Fault> fault = chain.finish().or(() -> forged).or(() -> wrongEnd(summary));
    return new AuditVerification(chain.walked(), summary.waiting(), heads + 1, fault);
  }

  private Optional<Fault> wrongEnd(AuditExport.Summary summary) {
    if (!summary.head().signedBy(signatures)) {
      return Optional.of(new Fault(summary.head().head().sequence(), Kind.HEAD_FORGED));
    }
    if (summary.links() != chain.walked()) {
      return Optional.of(new Fault(chain.walked() + 1, Kind.TAIL_MISSING));
    }
    return chain.endsWith(summary.head().head())
        ? Optional.empty()
        : Optional.of(new Fault(summary.head().head().sequence(), Kind.HEAD_DIFFERS));
  }
}
