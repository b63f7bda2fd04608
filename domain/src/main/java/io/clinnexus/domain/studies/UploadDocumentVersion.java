package io.clinnexus.domain.studies;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.shared.Transactions;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Gives a version its original. The file is received, looked at and kept before the database
 * changes: a failure in between leaves at most a stored file that no version names, which the same
 * upload, tried again, takes into use.
 */
public final class UploadDocumentVersion {

  private final Documents documents;
  private final FileStore files;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final long maxBytes;

  public UploadDocumentVersion(
      Documents documents,
      FileStore files,
      AuditTrail auditTrail,
      Transactions transactions,
      long maxBytes) {
    this.documents = documents;
    this.files = files;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.maxBytes = maxBytes;
  }

  /**
   * The content for a version; the caller closes it. The name is the sender's, as it came. When the
   * sender says which digest the content has, content with another one is refused.
   */
  public record Command(
      Actor actor,
      DocumentVersionId versionId,
      InputStream content,
      String fileName,
      Optional<Sha256> expected) {}

  /** The version with its original, and the other versions of the document with the same bytes. */
  public record Result(
      DocumentVersion version, SourceFile file, List<DocumentVersionId> sameFileVersions) {

    public Result {
      sameFileVersions = List.copyOf(sameFileVersions);
    }
  }

  /**
   * Throws {@link VersionNotFound}, {@link VersionBusy}, {@link FileTooLarge}, {@link
   * ChecksumMismatch} or {@link SourceFileRefused}; then nothing has changed.
   */
  public Result handle(Command command) {
    command.actor().require(Operation.UPLOAD_FILE);
    requireIdle(transactions.read(() -> find(command)));
    try (StagedFile staged = files.stage(command.content(), maxBytes)) {
      command.expected().ifPresent(expected -> ChecksumMismatch.unlessSame(expected, staged));
      SourceMediaType type = SourceFileSniffer.sniff(staged.path());
      SourceFile file =
          new SourceFile(
              staged.sha256(),
              staged.sizeBytes(),
              type.mediaType(),
              SourceFileName.of(command.fileName(), type));
      staged.keep();
      return transactions.call(() -> record(command, file));
    }
  }

  private Result record(Command command, SourceFile file) {
    Actor actor = command.actor();
    DocumentVersion before =
        documents
            .lockVersion(actor.workspaceId(), command.versionId())
            .orElseThrow(() -> new VersionNotFound(command.versionId()));
    requireIdle(before);
    DocumentVersion after = before.withSourceFile(file);
    documents.updateVersion(actor.workspaceId(), after);
    auditTrail.record(StudyAudit.uploaded(before, after, files, actor));
    return new Result(
        after,
        file,
        documents.versionsWithSameFile(actor.workspaceId(), after.id(), file.sha256()));
  }

  private DocumentVersion find(Command command) {
    return documents
        .findVersion(command.actor().workspaceId(), command.versionId())
        .orElseThrow(() -> new VersionNotFound(command.versionId()));
  }

  private static void requireIdle(DocumentVersion version) {
    if (version.status() == IngestionStatus.PROCESSING) {
      throw new VersionBusy(version.id());
    }
  }
}
