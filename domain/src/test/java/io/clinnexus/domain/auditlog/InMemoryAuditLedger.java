package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Seals the entries of a trail in memory; they are the built-in workspace's. */
public final class InMemoryAuditLedger implements AuditLedger, AuditBacklog {

  private final InMemoryAuditTrail trail;
  private final WorkspaceId owner;
  private final List<SealedRow> links = new ArrayList<>();
  private final AuditChain chain = new AuditChain();
  private ChainHash last = chain.start();

  public InMemoryAuditLedger(InMemoryAuditTrail trail, WorkspaceId owner) {
    this.trail = trail;
    this.owner = owner;
  }

  @Override
  public int seal(WorkspaceId workspaceId, int atMost) {
    List<AuditEntry> waiting = waitingEntries(workspaceId);
    int count = Math.min(atMost, waiting.size());
    for (AuditEntry entry : waiting.subList(0, count)) {
      AuditRow row = row(entry, links.size());
      ChainHash hash = chain.next(last, links.size() + 1L, row);
      links.add(new SealedRow(links.size() + 1L, last, hash, Optional.of(row)));
      last = hash;
    }
    return count;
  }

  @Override
  public Optional<ChainHead> head(WorkspaceId workspaceId) {
    return links.isEmpty() || !workspaceId.equals(owner)
        ? Optional.empty()
        : Optional.of(new ChainHead(links.size(), last));
  }

  @Override
  public void eachSealed(WorkspaceId workspaceId, Consumer<SealedRow> visitor) {
    if (workspaceId.equals(owner)) {
      links.forEach(visitor);
    }
  }

  @Override
  public UnsealedRows unsealed(WorkspaceId workspaceId) {
    return new UnsealedRows(waitingEntries(workspaceId).size(), 0);
  }

  @Override
  public List<WorkspaceId> waiting() {
    return waitingEntries(owner).isEmpty() ? List.of() : List.of(owner);
  }

  @Override
  public List<WorkspaceId> sealed() {
    return links.isEmpty() ? List.of() : List.of(owner);
  }

  /** Changes what is stored behind the back of everybody. */
  void tamper(Consumer<List<SealedRow>> change) {
    change.accept(links);
  }

  private List<AuditEntry> waitingEntries(WorkspaceId workspaceId) {
    return workspaceId.equals(owner)
        ? trail.entries().subList(links.size(), trail.entries().size())
        : List.of();
  }

  private static AuditRow row(AuditEntry entry, int number) {
    return new AuditRow(
        new UUID(0, number),
        entry.actor().workspaceId(),
        Optional.of(entry.actor().userId().value()),
        entry.action(),
        entry.entityType(),
        entry.entityId(),
        entry.before().map(OpaqueJson::text),
        entry.after().map(OpaqueJson::text),
        number,
        entry.reason(),
        Optional.empty());
  }
}
