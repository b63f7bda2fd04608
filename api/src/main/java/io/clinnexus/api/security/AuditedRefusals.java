package io.clinnexus.api.security;

import io.clinnexus.api.problem.Refusals;
import io.clinnexus.domain.auth.OperationForbidden;
import io.clinnexus.domain.identity.RecordRefusal;
import io.clinnexus.domain.shared.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each refusal of a known caller into the audit trail. */
public final class AuditedRefusals implements Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(AuditedRefusals.class);

  private final CurrentActor currentActor;
  private final RecordRefusal recordRefusal;

  public AuditedRefusals(CurrentActor currentActor, RecordRefusal recordRefusal) {
    this.currentActor = currentActor;
    this.recordRefusal = recordRefusal;
  }

  @Override
  public void refused(OperationForbidden refusal) {
    currentActor
        .find()
        .ifPresent(
            caller -> {
              try {
                recordRefusal.handle(
                    new RecordRefusal.Command(caller.actor(), refusal.operation()));
              } catch (DomainException e) {
                LOG.error("A refusal could not be audited: {}", e.code(), e);
              }
            });
  }
}
