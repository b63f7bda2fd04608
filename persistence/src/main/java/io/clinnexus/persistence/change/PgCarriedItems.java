package io.clinnexus.persistence.change;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.CarriedEvidence;
import io.clinnexus.domain.anchors.alignment.ComparisonId;
import io.clinnexus.domain.anchors.wording.CriticalChange;
import io.clinnexus.domain.anchors.wording.Excerpt;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.change.carry.CarriedItem;
import io.clinnexus.domain.change.carry.CarriedItemId;
import io.clinnexus.domain.change.carry.CarriedItemNotFound;
import io.clinnexus.domain.change.carry.CarriedItemSettled;
import io.clinnexus.domain.change.carry.CarriedItems;
import io.clinnexus.domain.change.carry.CarriedSubject;
import io.clinnexus.domain.change.carry.Settlement;
import io.clinnexus.domain.shared.ReferenceMissing;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was carried between versions on PostgreSQL. */
final class PgCarriedItems implements CarriedItems {

  private static final int WHOLE = -1;

  private final CarriedItemMapper mapper;

  PgCarriedItems(CarriedItemMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public List<CarriedItem> of(WorkspaceId workspaceId, ComparisonId comparisonId) {
    return mapper.list(workspaceId.value(), comparisonId.value()).stream()
        .map(PgCarriedItems::toDomain)
        .toList();
  }

  @Override
  public void replace(WorkspaceId workspaceId, ComparisonId comparisonId, List<CarriedItem> items) {
    OpenTransaction.require();
    if (mapper.lockComparison(workspaceId.value(), comparisonId.value()) == null) {
      throw new ReferenceMissing("comparison");
    }
    Map<List<Object>, CarriedItemRow> left = new HashMap<>();
    mapper
        .list(workspaceId.value(), comparisonId.value())
        .forEach(row -> left.put(toDomain(row).key(), row));
    int position = 0;
    for (CarriedItem item : items) {
      position++;
      Optional<CarriedItemRow> before = Optional.ofNullable(left.remove(item.key()));
      CarriedItem now = before.map(PgCarriedItems::toDomain).map(item::inPlaceOf).orElse(item);
      CarriedItemRow row = toRow(workspaceId, position, now);
      if (before.isEmpty()) {
        RowCounts.one(mapper.insert(row), "insert of a carried item");
      } else if (before.get().position() != position || !toDomain(before.get()).equals(now)) {
        RowCounts.one(mapper.update(row), "update of a carried item");
      }
    }
    UUID[] gone = left.values().stream().map(CarriedItemRow::id).toArray(UUID[]::new);
    RowCounts.exactly(
        gone.length, mapper.delete(workspaceId.value(), gone), "delete of carried items");
  }

  @Override
  public Optional<CarriedItem> find(WorkspaceId workspaceId, CarriedItemId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(PgCarriedItems::toDomain);
  }

  @Override
  public void settle(WorkspaceId workspaceId, CarriedItemId id, Settlement settlement) {
    OpenTransaction.require();
    CarriedItemRow found = mapper.find(workspaceId.value(), id.value());
    if (found == null) {
      throw new CarriedItemNotFound(id);
    }
    CarriedItemRow row = toRow(workspaceId, found.position(), toDomain(found).settled(settlement));
    RowCounts.oneOr(
        mapper.settle(row), "answer to a carried item", () -> new CarriedItemSettled(id));
  }

  private static CarriedItem toDomain(CarriedItemRow row) {
    return new CarriedItem(
        new CarriedItemId(row.id()),
        new ComparisonId(row.comparisonId()),
        new CarriedSubject(row.subjectKind(), row.subjectId()),
        AnchorId.parse(row.anchorId()),
        Optional.ofNullable(row.quoteText())
            .map(text -> new Excerpt(text, row.quoteStart(), row.quoteStart() + text.length())),
        new CarriedEvidence(
            row.state(),
            List.of(JsonShapes.read(row.placesJson(), CarriedEvidence.Place[].class)),
            List.of(JsonShapes.read(row.criticalChanges(), CriticalChange[].class))),
        settlement(row));
  }

  /** A check of the table keeps who, when and why together. */
  private static Optional<Settlement> settlement(CarriedItemRow row) {
    if (row.settleReason() == null || row.settledBy() == null || row.settledAt() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Settlement(
            Optional.ofNullable(row.chosenAnchorId()).map(AnchorId::parse),
            row.settleReason(),
            new UserId(row.settledBy()),
            row.settledAt()));
  }

  private static CarriedItemRow toRow(WorkspaceId workspaceId, int position, CarriedItem item) {
    Optional<Settlement> settlement = item.settlement();
    return new CarriedItemRow(
        item.id().value(),
        workspaceId.value(),
        item.comparisonId().value(),
        position,
        item.subject().kind(),
        item.subject().id(),
        item.anchorId().format(),
        item.quote().map(Excerpt::start).orElse(WHOLE),
        item.quote().map(Excerpt::text).orElse(null),
        item.evidence().state(),
        JsonShapes.write(item.evidence().places()),
        JsonShapes.write(item.evidence().criticalChanges()),
        settlement.flatMap(Settlement::chosen).map(AnchorId::format).orElse(null),
        settlement.map(Settlement::reason).orElse(null),
        settlement.map(one -> one.by().value()).orElse(null),
        settlement.map(Settlement::at).orElse(null));
  }
}
