package io.clinnexus.persistence.auditlog;

/** How many rows of audit_log have no seal: those that wait for it, and those that do not. */
record UnsealedRow(long waiting, long unchained) {}
