package io.clinnexus.domain.auditlog;

/** Records changes; must be called inside the transaction of the change it describes. */
public interface AuditTrail {

  /** Writes the entry; throws when no transaction is open. */
  void record(AuditEntry entry);
}
