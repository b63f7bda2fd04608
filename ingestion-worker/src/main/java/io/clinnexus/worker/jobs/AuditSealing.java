package io.clinnexus.worker.jobs;

import io.clinnexus.domain.auditlog.ExportAuditHeads;
import io.clinnexus.domain.auditlog.SealAuditTrail;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chains what was written to the audit log, and exports the signed heads now and then, but at the
 * latest after so many rows.
 */
public final class AuditSealing {

  private static final Logger log = LoggerFactory.getLogger(AuditSealing.class);

  private final SealAuditTrail sealAuditTrail;
  private final ExportAuditHeads exportAuditHeads;
  private final long exportRows;
  private final AtomicLong unexported = new AtomicLong();

  /**
   * Makes the job.
   *
   * @param exportRows so many newly sealed rows are exported at once
   */
  public AuditSealing(
      SealAuditTrail sealAuditTrail, ExportAuditHeads exportAuditHeads, long exportRows) {
    this.sealAuditTrail = sealAuditTrail;
    this.exportAuditHeads = exportAuditHeads;
    this.exportRows = exportRows;
  }

  void seal() {
    if (unexported.addAndGet(sealAuditTrail.handle()) >= exportRows) {
      export();
    }
  }

  void export() {
    unexported.set(0);
    int heads = exportAuditHeads.handle();
    if (heads > 0) {
      log.info("audit trail: {} signed heads exported", heads);
    }
  }
}
