package io.clinnexus.api.auditlog;

import io.clinnexus.domain.auditlog.AuditVerification;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the check of the audit trail found. */
record AuditVerificationResponse(
    boolean intact,
    @Schema(description = "Entries whose chain was computed again, up to the fault.")
        long sealedEntries,
    @Schema(description = "Entries of the last second that are not sealed yet.")
        long waitingEntries,
    @Schema(description = "Signed heads outside the database that were compared.") int signedHeads,
    @Nullable FaultResponse fault) {

  /** The first thing that is wrong. */
  record FaultResponse(
      @Schema(description = "At which number of the chain.") long sequence,
      AuditVerification.Kind kind) {}

  static AuditVerificationResponse of(AuditVerification found) {
    return new AuditVerificationResponse(
        found.fault().isEmpty(),
        found.sealedRows(),
        found.waitingRows(),
        found.exportedHeads(),
        found.fault().map(fault -> new FaultResponse(fault.sequence(), fault.kind())).orElse(null));
  }
}
