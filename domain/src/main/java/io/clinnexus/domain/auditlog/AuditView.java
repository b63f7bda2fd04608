package io.clinnexus.domain.auditlog;

import java.util.Optional;

/**
 * An entry of the audit trail for reading.
 *
 * @param seal its link in the chain; empty until it is sealed
 */
public record AuditView(AuditRow row, Optional<ChainHead> seal) {}
