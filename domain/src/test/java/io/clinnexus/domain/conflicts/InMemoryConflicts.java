package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.InMemoryRows;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conflicts in a map; whether owners and facts exist is not checked. */
public final class InMemoryConflicts implements Conflicts {

  private static final Comparator<Conflict> MOST_SEVERE_FIRST =
      Comparator.comparing(Conflict::severity)
          .reversed()
          .thenComparing(Conflict::createdAt)
          .thenComparing(conflict -> conflict.id().value().toString());
  private static final Comparator<ConflictItem> OLDEST_FIRST =
      Comparator.comparing(ConflictItem::createdAt)
          .thenComparing(item -> item.id().value().toString());

  private final InMemoryRows<ConflictId, Conflict> rows = new InMemoryRows<>();
  private final Studies studies;
  private final Clock clock;

  public InMemoryConflicts(Studies studies, Clock clock) {
    this.studies = studies;
    this.clock = clock;
  }

  @Override
  public void add(WorkspaceId workspaceId, Conflict conflict) {
    if (studies.find(workspaceId, conflict.studyId()).isEmpty()) {
      throw new StudyNotFound(conflict.studyId());
    }
    rows.put(
        workspaceId,
        conflict.id(),
        new Conflict(
            conflict.id(),
            conflict.studyId(),
            conflict.type(),
            conflict.severity(),
            conflict.status(),
            conflict.title(),
            conflict.description(),
            conflict.owner(),
            conflict.createdAt(),
            conflict.updatedAt(),
            conflict.items().stream().sorted(OLDEST_FIRST).toList(),
            conflict.detection(),
            conflict.decision()));
  }

  @Override
  public Optional<Conflict> find(WorkspaceId workspaceId, ConflictId id) {
    return rows.find(workspaceId, id);
  }

  @Override
  public Page<Conflict> list(
      WorkspaceId workspaceId, StudyId studyId, ConflictFilter filter, PageRequest page) {
    return InMemoryPages.cut(
        rows.all(workspaceId, conflict -> conflict.studyId().equals(studyId))
            .filter(conflict -> passes(filter.statuses(), conflict.status()))
            .filter(conflict -> passes(filter.severities(), conflict.severity()))
            .filter(conflict -> passes(filter.types(), conflict.type()))
            .sorted(MOST_SEVERE_FIRST)
            .toList(),
        page);
  }

  private static <T> boolean passes(Set<T> allowed, T value) {
    return allowed.isEmpty() || allowed.contains(value);
  }

  @Override
  public void transition(
      WorkspaceId workspaceId, ConflictId id, ConflictStatus expected, ConflictStatus next) {
    Conflict old = expected(workspaceId, id, expected);
    put(workspaceId, old, next, old.owner(), findings(old), old.detection(), old.decision());
  }

  @Override
  public void assign(WorkspaceId workspaceId, ConflictId id, Optional<UserId> owner) {
    Conflict old = get(workspaceId, id);
    put(workspaceId, old, old.status(), owner, findings(old), old.detection(), old.decision());
  }

  @Override
  public void revise(WorkspaceId workspaceId, ConflictId id, ConflictFindings findings) {
    Conflict old = get(workspaceId, id);
    put(workspaceId, old, old.status(), old.owner(), findings, old.detection(), old.decision());
  }

  @Override
  public void decide(
      WorkspaceId workspaceId,
      ConflictId id,
      ConflictStatus expected,
      ConflictStatus next,
      Optional<ConflictDecision> decision) {
    Conflict old = expected(workspaceId, id, expected);
    put(workspaceId, old, next, old.owner(), findings(old), old.detection(), decision);
  }

  @Override
  public List<Conflict> detected(WorkspaceId workspaceId, StudyId studyId) {
    return rows.all(workspaceId, conflict -> conflict.studyId().equals(studyId))
        .filter(conflict -> conflict.detection().isPresent())
        .sorted(
            Comparator.comparing(Conflict::createdAt)
                .thenComparing(conflict -> conflict.id().value().toString()))
        .toList();
  }

  @Override
  public void refind(
      WorkspaceId workspaceId,
      ConflictId id,
      ConflictStatus expected,
      ConflictStatus next,
      ConflictDetection detection,
      ConflictFindings findings) {
    Conflict old = expected(workspaceId, id, expected);
    put(workspaceId, old, next, old.owner(), findings, Optional.of(detection), old.decision());
  }

  private Conflict expected(WorkspaceId workspaceId, ConflictId id, ConflictStatus expected) {
    Conflict old = get(workspaceId, id);
    if (old.status() != expected) {
      throw new ConflictMovedOn(id, expected);
    }
    return old;
  }

  private Conflict get(WorkspaceId workspaceId, ConflictId id) {
    return find(workspaceId, id).orElseThrow(() -> new ConflictNotFound(id));
  }

  private static ConflictFindings findings(Conflict conflict) {
    return new ConflictFindings(
        conflict.severity(), conflict.title(), conflict.description(), conflict.items());
  }

  private void put(
      WorkspaceId workspaceId,
      Conflict old,
      ConflictStatus status,
      Optional<UserId> owner,
      ConflictFindings findings,
      Optional<ConflictDetection> detection,
      Optional<ConflictDecision> decision) {
    rows.put(
        workspaceId,
        old.id(),
        new Conflict(
            old.id(),
            old.studyId(),
            old.type(),
            findings.severity(),
            status,
            findings.title(),
            findings.description(),
            owner,
            old.createdAt(),
            clock.instant(),
            findings.items().stream().sorted(OLDEST_FIRST).toList(),
            detection,
            decision));
  }
}
