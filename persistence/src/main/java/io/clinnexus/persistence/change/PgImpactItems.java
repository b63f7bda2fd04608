package io.clinnexus.persistence.change;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.change.ChangeEventId;
import io.clinnexus.domain.change.ChangeEventNotFound;
import io.clinnexus.domain.change.ImpactDecision;
import io.clinnexus.domain.change.ImpactItem;
import io.clinnexus.domain.change.ImpactItemId;
import io.clinnexus.domain.change.ImpactItemMovedOn;
import io.clinnexus.domain.change.ImpactItemNotFound;
import io.clinnexus.domain.change.ImpactItems;
import io.clinnexus.domain.change.ImpactStatus;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.shared.ReferenceMissing;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.persistence.shared.Batches;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import io.clinnexus.persistence.types.Jsonb;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Impact items on PostgreSQL. */
final class PgImpactItems implements ImpactItems {

  private final ImpactItemMapper mapper;

  PgImpactItems(ImpactItemMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public List<ImpactItem> addMissing(
      WorkspaceId workspaceId, ChangeEventId eventId, List<ImpactItem> items) {
    OpenTransaction.require();
    Set<UUID> added = new HashSet<>();
    for (List<ImpactItem> batch : Batches.of(items)) {
      Jsonb rows =
          JsonShapes.write(
              batch.stream()
                  .map(item -> ChangeRowConverter.toRow(workspaceId, eventId, item))
                  .toList());
      added.addAll(
          ConstraintNames.meaning(
              () -> mapper.insertMissing(workspaceId.value(), rows),
              Map.of(ConstraintNames.IMPACT_EVENT, () -> new ChangeEventNotFound(eventId))));
    }
    return items.stream().filter(item -> added.contains(item.id().value())).toList();
  }

  @Override
  public Optional<ImpactItem> find(WorkspaceId workspaceId, ImpactItemId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(ChangeRowConverter::toDomain);
  }

  @Override
  public List<ImpactItem> ofEvent(WorkspaceId workspaceId, ChangeEventId eventId) {
    return mapper.ofEvent(workspaceId.value(), eventId.value()).stream()
        .map(ChangeRowConverter::toDomain)
        .toList();
  }

  @Override
  public Page<ImpactItem> list(
      WorkspaceId workspaceId, StudyId studyId, Set<ImpactStatus> statuses, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) ->
            mapper.list(
                workspaceId.value(),
                studyId.value(),
                statuses.toArray(ImpactStatus[]::new),
                after,
                limit),
        ChangeRowConverter::toDomain,
        row -> new Cursor.TimeAndId(row.createdAt(), row.id()));
  }

  @Override
  public void decide(
      WorkspaceId workspaceId,
      ImpactItemId id,
      ImpactStatus expected,
      ImpactStatus next,
      ImpactDecision decision) {
    OpenTransaction.require();
    ImpactItem item = find(workspaceId, id).orElseThrow(() -> new ImpactItemNotFound(id));
    ImpactItemRow row =
        ChangeRowConverter.toRow(workspaceId, item.changeEventId(), item.with(decision));
    RowCounts.oneOr(
        ConstraintNames.meaning(
            () -> mapper.decide(row, expected, next),
            Map.of(ConstraintNames.IMPACT_DECIDER, () -> new ReferenceMissing("decidedBy"))),
        "decision about an impact item",
        () -> new ImpactItemMovedOn(id, expected));
  }

  @Override
  public void transition(
      WorkspaceId workspaceId, ImpactItemId id, ImpactStatus expected, ImpactStatus next) {
    OpenTransaction.require();
    RowCounts.oneOr(
        mapper.transition(workspaceId.value(), id.value(), expected, next),
        "decision about an impact item",
        () ->
            find(workspaceId, id).isEmpty()
                ? new ImpactItemNotFound(id)
                : new ImpactItemMovedOn(id, expected));
  }
}
