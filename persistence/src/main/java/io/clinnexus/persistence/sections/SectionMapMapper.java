package io.clinnexus.persistence.sections;

import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of section maps. */
@Mapper
interface SectionMapMapper {

  @Nullable SectionMapRow find(
      @Param("workspaceId") UUID workspaceId,
      @Param("docVersionId") UUID docVersionId,
      @Param("targetSection") String targetSection);

  List<SectionMapRow> ofVersion(
      @Param("workspaceId") UUID workspaceId, @Param("docVersionId") UUID docVersionId);

  List<SectionMapRow> holding(
      @Param("workspaceId") UUID workspaceId,
      @Param("docVersionId") UUID docVersionId,
      @Param("anchorIds") String[] anchorIds);

  int insertMapped(@Param("workspaceId") UUID workspaceId, @Param("rows") Jsonb rows);

  int upsertOverride(SectionMapRow row);

  int deleteMapped(
      @Param("workspaceId") UUID workspaceId, @Param("docVersionId") UUID docVersionId);

  int deleteOverride(
      @Param("workspaceId") UUID workspaceId,
      @Param("docVersionId") UUID docVersionId,
      @Param("targetSection") String targetSection);
}
