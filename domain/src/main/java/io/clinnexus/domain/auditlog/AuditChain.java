package io.clinnexus.domain.auditlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Computes the hash chain of the audit log: SHA-256 over the previous hash and the fields of the
 * row, each as its length in bytes, a colon and its UTF-8 bytes, or a minus sign when it is absent,
 * in the order of {@code audit_row_hash} in the database. Not for use by several threads.
 */
final class AuditChain {

  private static final byte[] ABSENT = {'-'};

  private final MessageDigest digest;

  AuditChain() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** The hash before the first row: SHA-256 of nothing. */
  ChainHash start() {
    return new ChainHash(digest.digest());
  }

  /** The hash of a row that follows {@code previous} as number {@code sequence}. */
  ChainHash next(ChainHash previous, long sequence, AuditRow row) {
    previous.feed(digest);
    field(Long.toString(sequence));
    field(row.id().toString());
    field(row.workspaceId().value().toString());
    optional(row.actorUserId().map(Object::toString));
    field(row.action());
    field(row.entityType());
    field(row.entityId());
    optional(row.before());
    optional(row.after());
    field(Long.toString(row.createdAtMicros()));
    optional(row.reason());
    optional(row.requestId());
    return new ChainHash(digest.digest());
  }

  private void optional(Optional<String> value) {
    if (value.isPresent()) {
      field(value.get());
    } else {
      digest.update(ABSENT);
    }
  }

  private void field(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
