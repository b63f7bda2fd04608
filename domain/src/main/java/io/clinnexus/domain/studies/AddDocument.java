package io.clinnexus.domain.studies;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.Transactions;
import java.time.Clock;

/** Adds a document to a study. */
public final class AddDocument {

  private final Studies studies;
  private final Documents documents;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final IdFactory ids;
  private final Clock clock;

  public AddDocument(
      Studies studies,
      Documents documents,
      AuditTrail auditTrail,
      Transactions transactions,
      IdFactory ids,
      Clock clock) {
    this.studies = studies;
    this.documents = documents;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** What to add, and to which study. */
  public record Command(Actor actor, StudyId studyId, DocumentType type, String title) {}

  /** Returns the new draft; throws {@link StudyNotFound} for a study of another workspace. */
  public Document handle(Command command) {
    command.actor().require(Operation.ADD_DOCUMENT);
    Document document =
        new Document(
            new DocumentId(ids.next()),
            command.actor().workspaceId(),
            command.studyId(),
            command.type(),
            command.title(),
            DocumentLifecycleStatus.DRAFT,
            clock.instant());
    transactions.run(
        () -> {
          if (studies.find(command.actor().workspaceId(), command.studyId()).isEmpty()) {
            throw new StudyNotFound(command.studyId());
          }
          documents.add(document);
          auditTrail.record(StudyAudit.created(document, command.actor()));
        });
    return document;
  }
}
