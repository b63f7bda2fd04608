package io.clinnexus.api.studies;

import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.SourceFile;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.UploadDocumentVersion;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;

/** Studies, documents and versions as they leave the application. */
@Mapper(componentModel = ComponentModel.SPRING)
interface StudyDtoConverter {

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "studyCode", source = "code")
  StudyResponse response(Study study);

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "studyId", source = "studyId.value")
  @Mapping(target = "docType", source = "type")
  DocumentResponse response(Document document);

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "documentId", source = "documentId.value")
  @Mapping(target = "versionLabel", source = "label")
  @Mapping(target = "documentLanguage", source = "language")
  @Mapping(target = "ingestionStatus", source = "status")
  DocumentVersionResponse response(DocumentVersion version);

  @Mapping(target = "documentVersionId", source = "version.id.value")
  @Mapping(target = "sourceFile", source = "file")
  @Mapping(target = "sameFileVersionIds", source = "sameFileVersions")
  UploadedFileResponse response(UploadDocumentVersion.Result upload);

  @Mapping(target = "sha256", source = "sha256.hex")
  SourceFileResponse response(SourceFile file);

  default UUID value(DocumentVersionId id) {
    return id.value();
  }

  default @Nullable LocalDate date(Optional<LocalDate> date) {
    return date.orElse(null);
  }

  default @Nullable SourceFileResponse file(Optional<SourceFile> file) {
    return file.map(this::response).orElse(null);
  }
}
