package io.clinnexus.domain.identity;

import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.Transactions;
import java.util.Map;
import java.util.Optional;

/** Writes down that somebody tried what they may not do. */
public final class RecordRefusal {

  private final AuditTrail auditTrail;
  private final Transactions transactions;

  public RecordRefusal(AuditTrail auditTrail, Transactions transactions) {
    this.auditTrail = auditTrail;
    this.transactions = transactions;
  }

  /** Who tried what. */
  public record Command(Actor actor, Operation operation) {}

  /** Writes one audit entry, in a transaction of its own: what was refused changed nothing. */
  public void handle(Command command) {
    AuditEntry entry =
        new AuditEntry(
            command.actor(),
            "refuse",
            "operation",
            command.operation().code(),
            Optional.empty(),
            Optional.of(OpaqueJson.of(Map.of("role", command.actor().authority().role().code()))));
    transactions.run(() -> auditTrail.record(entry));
  }
}
