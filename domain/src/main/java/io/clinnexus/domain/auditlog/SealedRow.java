package io.clinnexus.domain.auditlog;

import java.util.Optional;

/** A link of the chain with the row it seals; the row is absent when it is gone from the log. */
public record SealedRow(
    long sequence, ChainHash previousHash, ChainHash rowHash, Optional<AuditRow> row) {}
