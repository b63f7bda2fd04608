package io.clinnexus.persistence.studies;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyId;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Between studies and their rows. */
@Mapper
interface StudyRowConverter {

  StudyRowConverter INSTANCE = Mappers.getMapper(StudyRowConverter.class);

  @Mapping(target = "code", source = "studyCode")
  Study toDomain(StudyRow row);

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "workspaceId", source = "workspaceId.value")
  @Mapping(target = "studyCode", source = "code")
  StudyRow toRow(Study study);

  default StudyId studyId(UUID value) {
    return new StudyId(value);
  }

  default WorkspaceId workspaceId(UUID value) {
    return new WorkspaceId(value);
  }
}
