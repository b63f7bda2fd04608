package io.clinnexus.persistence.studies;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentNotFound;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.PublishedVersion;
import io.clinnexus.domain.studies.Sha256;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.studies.VersionLabelTaken;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents and their versions on PostgreSQL. */
final class PgDocuments implements Documents {

  private final DocumentMapper mapper;
  private final DocumentRowConverter converter = DocumentRowConverter.INSTANCE;

  PgDocuments(DocumentMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(Document document) {
    OpenTransaction.require();
    RowCounts.oneOr(
        mapper.insert(converter.toRow(document)),
        "insert of a document",
        () -> new StudyNotFound(document.studyId()));
  }

  @Override
  public Optional<Document> find(WorkspaceId workspaceId, DocumentId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(converter::toDomain);
  }

  @Override
  public Optional<Document> lock(WorkspaceId workspaceId, DocumentId id) {
    OpenTransaction.require();
    return Optional.ofNullable(mapper.lock(workspaceId.value(), id.value()))
        .map(converter::toDomain);
  }

  @Override
  public List<PublishedVersion> published(WorkspaceId workspaceId, DocumentId documentId) {
    return mapper.published(workspaceId.value(), documentId.value()).stream()
        .flatMap(row -> converter.published(row).stream())
        .toList();
  }

  @Override
  public Page<Document> list(WorkspaceId workspaceId, StudyId studyId, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) -> mapper.list(workspaceId.value(), studyId.value(), after, limit),
        converter::toDomain,
        row -> new Cursor.TimeAndId(row.createdAt(), row.id()));
  }

  @Override
  public void addVersion(WorkspaceId workspaceId, DocumentVersion version) {
    OpenTransaction.require();
    int count =
        ConstraintNames.meaning(
            () -> mapper.insertVersion(workspaceId.value(), converter.toRow(version)),
            Map.of(ConstraintNames.VERSION_LABEL, () -> new VersionLabelTaken(version.label())));
    RowCounts.oneOr(count, "insert of a version", () -> new DocumentNotFound(version.documentId()));
  }

  @Override
  public Optional<DocumentVersion> findVersion(WorkspaceId workspaceId, DocumentVersionId id) {
    return Optional.ofNullable(mapper.findVersion(workspaceId.value(), id.value()))
        .map(converter::toDomain);
  }

  @Override
  public Optional<DocumentVersion> lockVersion(WorkspaceId workspaceId, DocumentVersionId id) {
    OpenTransaction.require();
    return Optional.ofNullable(mapper.lockVersion(workspaceId.value(), id.value()))
        .map(converter::toDomain);
  }

  @Override
  public Page<DocumentVersion> listVersions(
      WorkspaceId workspaceId, DocumentId documentId, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) ->
            mapper.listVersions(workspaceId.value(), documentId.value(), after, limit),
        converter::toDomain,
        row -> new Cursor.TimeAndId(row.createdAt(), row.id()));
  }

  @Override
  public List<DocumentVersionId> versionsWithSameFile(
      WorkspaceId workspaceId, DocumentVersionId id, Sha256 sha256) {
    return mapper.versionsWithSameFile(workspaceId.value(), id.value(), sha256.hex()).stream()
        .map(DocumentVersionId::new)
        .toList();
  }

  @Override
  public void updateVersion(WorkspaceId workspaceId, DocumentVersion version) {
    OpenTransaction.require();
    RowCounts.oneOr(
        mapper.updateVersion(workspaceId.value(), converter.toRow(version)),
        "update of a version",
        () -> new VersionNotFound(version.id()));
  }
}
