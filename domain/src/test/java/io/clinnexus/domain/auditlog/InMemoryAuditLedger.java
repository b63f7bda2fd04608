package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Seals the entries of a trail in memory; they are the built-in workspace's. */
public final class InMemoryAuditLedger implements AuditLedger, AuditBacklog, AuditLogQueries {

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
  public Page<AuditView> list(WorkspaceId workspaceId, AuditFilter filter, PageRequest page) {
    List<AuditView> views = new ArrayList<>();
    List<AuditEntry> entries = entries(workspaceId);
    for (int i = entries.size(); i > 0; i--) {
      AuditRow row = row(entries.get(i - 1), i - 1);
      Optional<ChainHead> seal =
          i > links.size()
              ? Optional.empty()
              : Optional.of(new ChainHead(i, links.get(i - 1).rowHash()));
      if (fits(row, filter)) {
        views.add(new AuditView(row, seal));
      }
    }
    return InMemoryPages.cut(views, page);
  }

  private static boolean fits(AuditRow row, AuditFilter filter) {
    return (filter.actions().isEmpty() || filter.actions().contains(row.action()))
        && filter.entityType().map(row.entityType()::equals).orElse(true)
        && filter.entityId().map(row.entityId()::equals).orElse(true)
        && filter
            .actor()
            .map(UserId::value)
            .map(id -> row.actorUserId().equals(Optional.of(id)))
            .orElse(true)
        && filter.requestId().isEmpty()
        && filter.from().map(from -> !row.time().isBefore(from)).orElse(true)
        && filter.before().map(before -> row.time().isBefore(before)).orElse(true);
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
    List<AuditEntry> entries = entries(workspaceId);
    return entries.isEmpty() ? entries : entries.subList(links.size(), entries.size());
  }

  /** The entries of the owner, and of nobody else. */
  private List<AuditEntry> entries(WorkspaceId workspaceId) {
    return workspaceId.equals(owner)
        ? trail.entries().stream().filter(entry -> entry.workspaceId().equals(owner)).toList()
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
