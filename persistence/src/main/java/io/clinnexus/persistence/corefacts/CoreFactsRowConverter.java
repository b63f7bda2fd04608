package io.clinnexus.persistence.corefacts;

import io.clinnexus.domain.corefacts.CoreFactSheet;
import io.clinnexus.domain.corefacts.StudyCoreFacts;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.persistence.shared.JsonShapes;
import java.util.Optional;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** From rows to core facts. */
@Mapper(imports = {CoreFactSheet.class, DocumentVersionId.class, JsonShapes.class, Optional.class})
interface CoreFactsRowConverter {

  CoreFactsRowConverter INSTANCE = Mappers.getMapper(CoreFactsRowConverter.class);

  @Mapping(target = "version", source = "factsVersion")
  @Mapping(
      target = "boundTo",
      expression = "java(Optional.ofNullable(row.docVersionId()).map(DocumentVersionId::new))")
  @Mapping(
      target = "derivedFrom",
      expression =
          "java(Optional.ofNullable(row.derivedFromDocVersionId()).map(DocumentVersionId::new))")
  @Mapping(
      target = "facts",
      expression = "java(JsonShapes.read(row.factsJson(), CoreFactSheet.class))")
  StudyCoreFacts toDomain(CoreFactsRow row);

  default StudyId studyId(UUID value) {
    return new StudyId(value);
  }
}
