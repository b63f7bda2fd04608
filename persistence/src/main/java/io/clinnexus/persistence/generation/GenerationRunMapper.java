package io.clinnexus.persistence.generation;

import io.clinnexus.domain.generation.GenerationStatus;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of generation runs and what they wrote. */
@Mapper
interface GenerationRunMapper {

  @Nullable GenerationRunRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  @Nullable GeneratedSectionRow findSection(
      @Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  List<GenerationRunRow> list(GenerationSearch search);

  List<GeneratedSectionRow> sectionsOf(
      @Param("workspaceId") UUID workspaceId, @Param("generationRunId") UUID generationRunId);

  List<GeneratedSectionRow> sectionsCiting(
      @Param("workspaceId") UUID workspaceId,
      @Param("studyId") UUID studyId,
      @Param("anchorIds") String[] anchorIds);

  int insert(GenerationRunRow row);

  int insertSection(GeneratedSectionRow row);

  int transition(
      @Param("workspaceId") UUID workspaceId,
      @Param("id") UUID id,
      @Param("expected") GenerationStatus expected,
      @Param("next") GenerationStatus next);

  int publish(
      @Param("workspaceId") UUID workspaceId,
      @Param("id") UUID id,
      @Param("docVersionId") UUID docVersionId);
}
