package io.clinnexus.persistence.studies;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.PublicationId;
import io.clinnexus.domain.studies.PublishedVersion;
import io.clinnexus.domain.studies.SourceFile;
import io.clinnexus.domain.studies.StudyId;
import java.util.Optional;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Between documents, versions and their rows. */
@Mapper
interface DocumentRowConverter {

  DocumentRowConverter INSTANCE = Mappers.getMapper(DocumentRowConverter.class);

  @Mapping(target = "type", source = "docType")
  Document toDomain(DocumentRow row);

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "workspaceId", source = "workspaceId.value")
  @Mapping(target = "studyId", source = "studyId.value")
  @Mapping(target = "docType", source = "type")
  DocumentRow toRow(Document document);

  default DocumentVersion toDomain(DocumentVersionRow row) {
    return new DocumentVersion(
        new DocumentVersionId(row.id()),
        new DocumentId(row.documentId()),
        row.versionLabel(),
        Optional.ofNullable(row.effectiveDate()),
        row.documentLanguage(),
        row.ingestionStatus(),
        SourceFileColumns.read(row),
        Optional.ofNullable(row.createdBy()).map(UserId::new),
        row.createdAt());
  }

  /** The version, if readers see anything of it. */
  default Optional<PublishedVersion> published(DocumentVersionRow row) {
    return Optional.ofNullable(row.lastIngestionRunId())
        .map(run -> new PublishedVersion(toDomain(row), new PublicationId(run)));
  }

  default DocumentVersionRow toRow(DocumentVersion version) {
    Optional<SourceFile> file = version.sourceFile();
    return new DocumentVersionRow(
        version.id().value(),
        version.documentId().value(),
        version.label(),
        file.map(SourceFileColumns::uri).orElse(null),
        file.map(f -> f.sha256().hex()).orElse(null),
        version.effectiveDate().orElse(null),
        version.status(),
        file.map(SourceFileColumns::summary).orElse(null),
        version.createdBy().map(UserId::value).orElse(null),
        version.createdAt(),
        version.language(),
        file.map(SourceFile::fileName).orElse(null),
        file.map(SourceFile::sizeBytes).orElse(null),
        file.map(SourceFile::mediaType).orElse(null),
        null);
  }

  default DocumentId documentId(UUID value) {
    return new DocumentId(value);
  }

  default StudyId studyId(UUID value) {
    return new StudyId(value);
  }

  default WorkspaceId workspaceId(UUID value) {
    return new WorkspaceId(value);
  }
}
