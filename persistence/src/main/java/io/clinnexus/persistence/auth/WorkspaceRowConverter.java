package io.clinnexus.persistence.auth;

import io.clinnexus.domain.auth.Workspace;
import io.clinnexus.domain.auth.WorkspaceId;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Between workspaces and their rows. */
@Mapper
interface WorkspaceRowConverter {

  WorkspaceRowConverter INSTANCE = Mappers.getMapper(WorkspaceRowConverter.class);

  Workspace toDomain(WorkspaceRow row);

  @Mapping(target = "id", source = "id.value")
  WorkspaceRow toRow(Workspace workspace);

  default WorkspaceId workspaceId(UUID value) {
    return new WorkspaceId(value);
  }
}
