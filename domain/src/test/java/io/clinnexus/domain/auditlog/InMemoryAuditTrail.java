package io.clinnexus.domain.auditlog;

import java.util.ArrayList;
import java.util.List;

/** Keeps audit entries in the order they came. */
public final class InMemoryAuditTrail implements AuditTrail {

  private final List<AuditEntry> entries = new ArrayList<>();

  @Override
  public synchronized void record(AuditEntry entry) {
    entries.add(entry);
  }

  /** All entries, oldest first. */
  public synchronized List<AuditEntry> entries() {
    return List.copyOf(entries);
  }
}
