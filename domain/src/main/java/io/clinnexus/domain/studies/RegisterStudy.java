package io.clinnexus.domain.studies;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.Transactions;
import java.time.Clock;

/** Registers a study in the actor's workspace. */
public final class RegisterStudy {

  private final Studies studies;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final IdFactory ids;
  private final Clock clock;

  public RegisterStudy(
      Studies studies,
      AuditTrail auditTrail,
      Transactions transactions,
      IdFactory ids,
      Clock clock) {
    this.studies = studies;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** What to register. */
  public record Command(Actor actor, String code, String title) {}

  /** Returns the new study; throws {@link StudyCodeTaken} when the code is in use. */
  public Study handle(Command command) {
    command.actor().require(Operation.REGISTER_STUDY);
    Study study =
        new Study(
            new StudyId(ids.next()),
            command.actor().workspaceId(),
            command.code(),
            command.title(),
            StudyStatus.ACTIVE,
            clock.instant());
    transactions.run(
        () -> {
          studies.add(study);
          auditTrail.record(StudyAudit.created(study, command.actor()));
        });
    return study;
  }
}
