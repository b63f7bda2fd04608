package io.clinnexus.persistence.conflicts;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.conflicts.Conflict;
import io.clinnexus.domain.conflicts.ConflictDecision;
import io.clinnexus.domain.conflicts.ConflictDetection;
import io.clinnexus.domain.conflicts.ConflictFilter;
import io.clinnexus.domain.conflicts.ConflictFindings;
import io.clinnexus.domain.conflicts.ConflictId;
import io.clinnexus.domain.conflicts.ConflictItem;
import io.clinnexus.domain.conflicts.ConflictMovedOn;
import io.clinnexus.domain.conflicts.ConflictNotFound;
import io.clinnexus.domain.conflicts.ConflictSeverity;
import io.clinnexus.domain.conflicts.ConflictStatus;
import io.clinnexus.domain.conflicts.ConflictType;
import io.clinnexus.domain.conflicts.Conflicts;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.shared.ReferenceMissing;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import io.clinnexus.persistence.types.Jsonb;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conflicts on PostgreSQL. */
final class PgConflicts implements Conflicts {

  private static final Map<String, Supplier<? extends DomainException>> OWNER =
      Map.of(ConstraintNames.CONFLICT_OWNER, () -> new ReferenceMissing("owner"));
  private static final Map<String, Supplier<? extends DomainException>> DECIDER =
      Map.of(ConstraintNames.CONFLICT_DECIDER, () -> new ReferenceMissing("decidedBy"));
  private static final Map<String, Supplier<? extends DomainException>> FACTS =
      Map.of(
          ConstraintNames.CONFLICT_LEFT_FACT, () -> new ReferenceMissing("leftFact"),
          ConstraintNames.CONFLICT_RIGHT_FACT, () -> new ReferenceMissing("rightFact"));

  private final ConflictMapper mapper;

  PgConflicts(ConflictMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(WorkspaceId workspaceId, Conflict conflict) {
    OpenTransaction.require();
    Map<String, Supplier<? extends DomainException>> meanings = new HashMap<>(OWNER);
    meanings.put(ConstraintNames.CONFLICT_STUDY, () -> new StudyNotFound(conflict.studyId()));
    ConflictRow row = ConflictRowConverter.toRow(workspaceId, conflict);
    RowCounts.one(
        ConstraintNames.meaning(() -> mapper.insert(row), meanings), "insert of a conflict");
    addItems(workspaceId, conflict.id(), conflict.items());
  }

  private void addItems(WorkspaceId workspaceId, ConflictId id, List<ConflictItem> items) {
    if (items.isEmpty()) {
      return;
    }
    Jsonb rows =
        JsonShapes.write(
            items.stream().map(item -> ConflictRowConverter.toRow(workspaceId, id, item)).toList());
    RowCounts.exactly(
        items.size(),
        ConstraintNames.meaning(() -> mapper.insertItems(workspaceId.value(), rows), FACTS),
        "insert of conflict items");
  }

  @Override
  public Optional<Conflict> find(WorkspaceId workspaceId, ConflictId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(
            row ->
                ConflictRowConverter.toDomain(
                    row, mapper.items(workspaceId.value(), new UUID[] {row.id()})));
  }

  @Override
  public Page<Conflict> list(
      WorkspaceId workspaceId, StudyId studyId, ConflictFilter filter, PageRequest page) {
    List<ConflictRow> rows =
        mapper.list(
            new ConflictSearch(
                workspaceId.value(),
                studyId.value(),
                filter.statuses().toArray(ConflictStatus[]::new),
                filter.severities().toArray(ConflictSeverity[]::new),
                filter.types().stream().map(ConflictType::value).toArray(String[]::new),
                ConflictPlace.read(page.cursor()).orElse(null),
                page.limit() + 1));
    UUID[] ids = rows.stream().map(ConflictRow::id).toArray(UUID[]::new);
    Map<UUID, List<ConflictItemRow>> items =
        mapper.items(workspaceId.value(), ids).stream()
            .collect(Collectors.groupingBy(ConflictItemRow::conflictId));
    return Pages.of(
        rows,
        page.limit(),
        row -> ConflictRowConverter.toDomain(row, items.getOrDefault(row.id(), List.of())),
        ConflictPlace::encode);
  }

  @Override
  public void transition(
      WorkspaceId workspaceId, ConflictId id, ConflictStatus expected, ConflictStatus next) {
    OpenTransaction.require();
    RowCounts.oneOr(
        mapper.transition(workspaceId.value(), id.value(), expected, next),
        "transition of a conflict",
        () ->
            find(workspaceId, id).isEmpty()
                ? new ConflictNotFound(id)
                : new ConflictMovedOn(id, expected));
  }

  @Override
  public void decide(
      WorkspaceId workspaceId,
      ConflictId id,
      ConflictStatus expected,
      ConflictStatus next,
      Optional<ConflictDecision> decision) {
    OpenTransaction.require();
    Conflict conflict = get(workspaceId, id);
    ConflictRow row =
        ConflictRowConverter.toRow(workspaceId, with(conflict, conflict.detection(), decision));
    RowCounts.oneOr(
        ConstraintNames.meaning(() -> mapper.decide(row, expected, next), DECIDER),
        "decision about a conflict",
        () -> new ConflictMovedOn(id, expected));
  }

  @Override
  public List<Conflict> detected(WorkspaceId workspaceId, StudyId studyId) {
    List<ConflictRow> rows = mapper.detected(workspaceId.value(), studyId.value());
    UUID[] ids = rows.stream().map(ConflictRow::id).toArray(UUID[]::new);
    Map<UUID, List<ConflictItemRow>> items =
        mapper.items(workspaceId.value(), ids).stream()
            .collect(Collectors.groupingBy(ConflictItemRow::conflictId));
    return rows.stream()
        .map(row -> ConflictRowConverter.toDomain(row, items.getOrDefault(row.id(), List.of())))
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
    OpenTransaction.require();
    Conflict old = get(workspaceId, id);
    Conflict found =
        new Conflict(
            id,
            old.studyId(),
            old.type(),
            findings.severity(),
            old.status(),
            findings.title(),
            findings.description(),
            old.owner(),
            old.createdAt(),
            old.updatedAt(),
            findings.items(),
            Optional.of(detection),
            old.decision());
    RowCounts.oneOr(
        mapper.refind(ConflictRowConverter.toRow(workspaceId, found), expected, next),
        "new look at a conflict",
        () -> new ConflictMovedOn(id, expected));
    mapper.deleteItems(workspaceId.value(), id.value());
    addItems(workspaceId, id, findings.items());
  }

  private Conflict get(WorkspaceId workspaceId, ConflictId id) {
    return find(workspaceId, id).orElseThrow(() -> new ConflictNotFound(id));
  }

  private static Conflict with(
      Conflict conflict,
      Optional<ConflictDetection> detection,
      Optional<ConflictDecision> decision) {
    return new Conflict(
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
        conflict.items(),
        detection,
        decision);
  }

  @Override
  public void assign(WorkspaceId workspaceId, ConflictId id, Optional<UserId> owner) {
    OpenTransaction.require();
    @Nullable UUID user = owner.map(UserId::value).orElse(null);
    RowCounts.oneOr(
        ConstraintNames.meaning(() -> mapper.assign(workspaceId.value(), id.value(), user), OWNER),
        "assignment of a conflict",
        () -> new ConflictNotFound(id));
  }

  @Override
  public void revise(WorkspaceId workspaceId, ConflictId id, ConflictFindings findings) {
    OpenTransaction.require();
    RowCounts.oneOr(
        mapper.revise(
            workspaceId.value(),
            id.value(),
            findings.severity(),
            findings.title(),
            findings.description()),
        "revision of a conflict",
        () -> new ConflictNotFound(id));
    mapper.deleteItems(workspaceId.value(), id.value());
    addItems(workspaceId, id, findings.items());
  }
}
