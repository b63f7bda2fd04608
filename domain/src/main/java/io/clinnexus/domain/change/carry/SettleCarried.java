package io.clinnexus.domain.change.carry;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.Transactions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records where a person says that something belongs now, or that it is dropped. */
public final class SettleCarried {

  private final CarriedItems carried;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final Clock clock;

  public SettleCarried(
      CarriedItems carried, AuditTrail auditTrail, Transactions transactions, Clock clock) {
    this.carried = carried;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The answer.
   *
   * @param chosen one of the places that come into question; empty to drop it
   */
  public record Command(Actor actor, CarriedItemId id, Optional<AnchorId> chosen, String reason) {}

  /**
   * Returns the item with its answer; throws {@link CarriedItemNotFound}, {@link
   * CarriedItemSettled}, or {@link InvalidValue} for a place that does not come into question.
   */
  public CarriedItem handle(Command command) {
    command.actor().require(Operation.SETTLE_CARRIED);
    return transactions.call(() -> settle(command));
  }

  private CarriedItem settle(Command command) {
    Actor actor = command.actor();
    CarriedItem item =
        carried
            .find(actor.workspaceId(), command.id())
            .orElseThrow(() -> new CarriedItemNotFound(command.id()));
    if (!item.open()) {
      throw new CarriedItemSettled(command.id());
    }
    command
        .chosen()
        .ifPresent(
            anchor ->
                InvalidValue.unless(
                    item.evidence().places().stream()
                        .anyMatch(place -> place.anchorId().equals(anchor)),
                    "anchorId",
                    "must be one of the places that come into question."));
    Settlement settlement =
        new Settlement(command.chosen(), command.reason(), actor.userId(), clock.instant());
    carried.settle(actor.workspaceId(), command.id(), settlement);
    Map<String, @Nullable Object> after = new TreeMap<>();
    after.put("anchor_id", command.chosen().map(AnchorId::format).orElse(null));
    after.put("subject_kind", item.subject().kind().code());
    after.put("subject_id", item.subject().id());
    auditTrail.record(
        new AuditEntry(
            actor,
            command.chosen().isPresent() ? "settle" : "drop",
            "carried_item",
            command.id().value().toString(),
            Optional.empty(),
            Optional.of(OpaqueJson.of(after)),
            Optional.of(settlement.reason())));
    return item.settled(settlement);
  }
}
