package io.clinnexus.domain.studies;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.shared.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of a document. Its status says where it stands on the way into the twin; {@code
 * processing} holds only while a run is queued or running.
 */
public record DocumentVersion(
    DocumentVersionId id,
    DocumentId documentId,
    String label,
    Optional<LocalDate> effectiveDate,
    DocumentLanguage language,
    IngestionStatus status,
    Optional<SourceFile> sourceFile,
    Optional<UserId> createdBy,
    Instant createdAt) {

  public DocumentVersion {
    label = label.strip();
    InvalidValue.unless(
        !label.isEmpty() && label.length() <= 64, "versionLabel", "must have 1 to 64 characters.");
  }

  /** The same version with this original and status {@code uploaded}. */
  public DocumentVersion withSourceFile(SourceFile file) {
    return copy(language, IngestionStatus.UPLOADED, Optional.of(file));
  }

  /** The same version from this date on, or without a date. */
  public DocumentVersion effectiveFrom(Optional<LocalDate> date) {
    return new DocumentVersion(
        id, documentId, label, date, language, status, sourceFile, createdBy, createdAt);
  }

  /** The same version with another status. */
  public DocumentVersion withStatus(IngestionStatus next) {
    return copy(language, next, sourceFile);
  }

  /** The same version with its language found; a language given by a person is kept. */
  public DocumentVersion withDetectedLanguage(DocumentLanguage detected) {
    return language == DocumentLanguage.UNKNOWN ? copy(detected, status, sourceFile) : this;
  }

  private DocumentVersion copy(
      DocumentLanguage newLanguage, IngestionStatus newStatus, Optional<SourceFile> newFile) {
    return new DocumentVersion(
        id,
        documentId,
        label,
        effectiveDate,
        newLanguage,
        newStatus,
        newFile,
        createdBy,
        createdAt);
  }
}
