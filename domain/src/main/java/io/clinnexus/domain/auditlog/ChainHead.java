package io.clinnexus.domain.auditlog;

/** The last link of a workspace's chain: how many rows are sealed, and the hash over all. */
public record ChainHead(long sequence, ChainHash hash) {}
