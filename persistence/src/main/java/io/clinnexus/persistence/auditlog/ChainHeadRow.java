package io.clinnexus.persistence.auditlog;

/** Number and hash of a row of audit_seals. */
record ChainHeadRow(long sequence, byte[] rowHash) {}
