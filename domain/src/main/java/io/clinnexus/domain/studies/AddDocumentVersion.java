package io.clinnexus.domain.studies;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Adds a version, still without a file, to a document. */
public final class AddDocumentVersion {

  private final Documents documents;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final IdFactory ids;
  private final Clock clock;

  public AddDocumentVersion(
      Documents documents,
      AuditTrail auditTrail,
      Transactions transactions,
      IdFactory ids,
      Clock clock) {
    this.documents = documents;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** What to add; language {@code unknown} lets the ingestion detect it. */
  public record Command(
      Actor actor,
      DocumentId documentId,
      String label,
      Optional<LocalDate> effectiveDate,
      DocumentLanguage language) {}

  /** Returns the new version; throws {@link DocumentNotFound} for a foreign document. */
  public DocumentVersion handle(Command command) {
    command.actor().require(Operation.ADD_VERSION);
    DocumentVersion version =
        new DocumentVersion(
            new DocumentVersionId(ids.next()),
            command.documentId(),
            command.label(),
            command.effectiveDate(),
            command.language(),
            IngestionStatus.UPLOADED,
            Optional.empty(),
            Optional.of(command.actor().userId()),
            clock.instant());
    transactions.run(
        () -> {
          if (documents.find(command.actor().workspaceId(), command.documentId()).isEmpty()) {
            throw new DocumentNotFound(command.documentId());
          }
          documents.addVersion(command.actor().workspaceId(), version);
          auditTrail.record(StudyAudit.created(version, command.actor()));
        });
    return version;
  }
}
