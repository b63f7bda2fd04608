package io.clinnexus.domain.change;

import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.Transactions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Says whether what a change touches was brought in line, or need not be, with a reason. */
public final class DecideImpact {

  private final ImpactItems items;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final Clock clock;

  public DecideImpact(
      ImpactItems items, AuditTrail auditTrail, Transactions transactions, Clock clock) {
    this.items = items;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Which item, the status it is expected to have, the one it is to have, and why. */
  public record Command(
      Actor actor, ImpactItemId itemId, ImpactStatus expected, ImpactStatus next, String reason) {}

  /**
   * Returns the item as it is now; throws {@link ImpactItemNotFound}, {@link ImpactItemMovedOn}.
   */
  public ImpactItem handle(Command command) {
    command.actor().require(Operation.DECIDE_IMPACT);
    WorkspaceId workspaceId = command.actor().workspaceId();
    ImpactItemId id = command.itemId();
    ImpactDecision decision =
        new ImpactDecision(command.reason(), command.actor().userId(), clock.instant());
    return transactions.call(
        () -> {
          items.decide(workspaceId, id, command.expected(), command.next(), decision);
          auditTrail.record(
              new AuditEntry(
                  command.actor(),
                  "decide",
                  "impact_item",
                  id.value().toString(),
                  Optional.of(OpaqueJson.of(Map.of("status", command.expected().code()))),
                  Optional.of(OpaqueJson.of(Map.of("status", command.next().code()))),
                  Optional.of(decision.reason())));
          return items.find(workspaceId, id).orElseThrow(() -> new ImpactItemNotFound(id));
        });
  }
}
