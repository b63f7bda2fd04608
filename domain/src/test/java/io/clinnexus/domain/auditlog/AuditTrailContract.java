package io.clinnexus.domain.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of every audit trail. */
public abstract class AuditTrailContract {

  protected abstract Ports ports();

  @Test
  void entries_are_kept_in_the_order_they_came() {
    Ports ports = ports();
    Actor actor = ports.newActor();
    AuditEntry created =
        new AuditEntry(
            actor,
            "create",
            "study",
            "1",
            Optional.empty(),
            Optional.of(new OpaqueJson("{\"title\": \"\\\"T\\\" & ü\"}")));
    AuditEntry changed =
        new AuditEntry(
            actor,
            "update",
            "study",
            "1",
            Optional.of(new OpaqueJson("{\"n\": 1}")),
            Optional.of(OpaqueJson.EMPTY_OBJECT));
    ports.transactions().run(() -> ports.auditTrail().record(created));
    ports.transactions().run(() -> ports.auditTrail().record(changed));

    assertThat(ports.auditEntries(actor)).containsExactly(created, changed);
  }
}
