package io.clinnexus.persistence.corefacts;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of core facts. */
@Mapper
interface CoreFactsMapper {

  @Nullable CoreFactsRow latest(
      @Param("workspaceId") UUID workspaceId, @Param("studyId") UUID studyId);

  /** Locks the study until the transaction ends, so that versions are counted one by one. */
  @Nullable UUID lockStudy(@Param("workspaceId") UUID workspaceId, @Param("studyId") UUID studyId);

  List<CoreFactsRow> list(
      @Param("workspaceId") UUID workspaceId,
      @Param("studyId") UUID studyId,
      @Param("before") @Nullable Integer before,
      @Param("limit") int limit);

  int insertNext(@Param("workspaceId") UUID workspaceId, @Param("facts") NewCoreFactsRow facts);
}
