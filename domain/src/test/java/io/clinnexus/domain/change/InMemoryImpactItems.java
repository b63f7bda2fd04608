package io.clinnexus.domain.change;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.InMemoryRows;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.StudyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Impact items in a map. */
public final class InMemoryImpactItems implements ImpactItems {

  private final InMemoryRows<ImpactItemId, ImpactItem> rows = new InMemoryRows<>();
  private final ChangeEvents events;

  public InMemoryImpactItems(ChangeEvents events) {
    this.events = events;
  }

  @Override
  public List<ImpactItem> addMissing(
      WorkspaceId workspaceId, ChangeEventId eventId, List<ImpactItem> items) {
    if (events.find(workspaceId, eventId).isEmpty()) {
      throw new ChangeEventNotFound(eventId);
    }
    List<ImpactItem> added = new ArrayList<>();
    for (ImpactItem item : items) {
      if (ofEvent(workspaceId, eventId).stream().noneMatch(other -> same(other, item))) {
        rows.put(workspaceId, item.id(), item);
        added.add(item);
      }
    }
    return added;
  }

  private static boolean same(ImpactItem one, ImpactItem other) {
    return one.affectedDocType() == other.affectedDocType()
        && one.affectedSection().equals(other.affectedSection())
        && one.subject().equals(other.subject());
  }

  @Override
  public Optional<ImpactItem> find(WorkspaceId workspaceId, ImpactItemId id) {
    return rows.find(workspaceId, id);
  }

  @Override
  public List<ImpactItem> ofEvent(WorkspaceId workspaceId, ChangeEventId eventId) {
    return rows.all(workspaceId, item -> item.changeEventId().equals(eventId))
        .sorted(
            Comparator.comparing(ImpactItem::affectedDocType)
                .thenComparing(item -> item.affectedSection().value())
                .thenComparing(item -> item.subject().kind().code())
                .thenComparing(item -> item.subject().key()))
        .toList();
  }

  @Override
  public Page<ImpactItem> list(
      WorkspaceId workspaceId, StudyId studyId, Set<ImpactStatus> statuses, PageRequest page) {
    return InMemoryPages.cut(
        rows.all(workspaceId, item -> statuses.isEmpty() || statuses.contains(item.status()))
            .filter(
                item ->
                    events
                        .find(workspaceId, item.changeEventId())
                        .orElseThrow()
                        .studyId()
                        .equals(studyId))
            .sorted(
                Comparator.comparing(ImpactItem::createdAt)
                    .thenComparing(item -> item.id().value().toString()))
            .toList(),
        page);
  }

  @Override
  public void transition(
      WorkspaceId workspaceId, ImpactItemId id, ImpactStatus expected, ImpactStatus next) {
    ImpactItem item = find(workspaceId, id).orElseThrow(() -> new ImpactItemNotFound(id));
    move(workspaceId, item, expected, next, item.decision());
  }

  @Override
  public void decide(
      WorkspaceId workspaceId,
      ImpactItemId id,
      ImpactStatus expected,
      ImpactStatus next,
      ImpactDecision decision) {
    ImpactItem item = find(workspaceId, id).orElseThrow(() -> new ImpactItemNotFound(id));
    move(workspaceId, item, expected, next, Optional.of(decision));
  }

  private void move(
      WorkspaceId workspaceId,
      ImpactItem item,
      ImpactStatus expected,
      ImpactStatus next,
      Optional<ImpactDecision> decision) {
    if (item.status() != expected) {
      throw new ImpactItemMovedOn(item.id(), expected);
    }
    rows.put(
        workspaceId,
        item.id(),
        new ImpactItem(
            item.id(),
            item.changeEventId(),
            item.affectedDocType(),
            item.affectedSection(),
            item.reason(),
            item.recommendedAction(),
            next,
            item.createdAt(),
            item.subject(),
            item.places(),
            decision));
  }
}
