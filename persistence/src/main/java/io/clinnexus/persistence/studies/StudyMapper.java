package io.clinnexus.persistence.studies;

import io.clinnexus.persistence.shared.Cursor;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of studies. */
@Mapper
interface StudyMapper {

  @Nullable StudyRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  @Nullable StudyRow lock(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  @Nullable StudyRow findByCode(
      @Param("workspaceId") UUID workspaceId, @Param("studyCode") String studyCode);

  List<StudyRow> list(
      @Param("workspaceId") UUID workspaceId,
      @Param("after") Cursor.@Nullable TimeAndId after,
      @Param("limit") int limit);

  int insert(StudyRow row);
}
