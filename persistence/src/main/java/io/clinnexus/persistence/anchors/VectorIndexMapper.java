package io.clinnexus.persistence.anchors;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of keeping the vector index. */
@Mapper
interface VectorIndexMapper {

  /** The waiting versions of all workspaces that are due; for the maintenance role. */
  List<BacklogRow> due(@Param("now") Instant now, @Param("limit") int limit);

  /** The numbers of waiting versions of all workspaces; for the maintenance role. */
  BacklogStandingRow standing();

  /** Takes the version for this transaction; false when another one has it. */
  boolean claim(@Param("versionId") UUID versionId);

  /** The requests that are known before the index is looked at. */
  List<UUID> requests(@Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  /** True when a request of the version was made after its words were written, otherwise null. */
  @Nullable Boolean lacksWords(
      @Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  int insertWords(@Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  int updateRequests(@Param("workspaceId") UUID workspaceId, @Param("requests") UUID[] requests);

  int updatePutOff(
      @Param("workspaceId") UUID workspaceId,
      @Param("versionId") UUID versionId,
      @Param("code") String code,
      @Param("until") Instant until);

  int deleteWords(@Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  int deleteOutdated(@Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  int insertMissing(
      @Param("workspaceId") UUID workspaceId,
      @Param("versionId") UUID versionId,
      @Param("batch") int batch);

  int deleteRequests(@Param("workspaceId") UUID workspaceId, @Param("requests") UUID[] requests);
}
