package io.clinnexus.domain.auditlog;

/**
 * The rows of a log without a seal.
 *
 * @param waiting those that wait for it
 * @param unchained those that do not even wait; there are none unless somebody tampered
 */
public record UnsealedRows(long waiting, long unchained) {}
