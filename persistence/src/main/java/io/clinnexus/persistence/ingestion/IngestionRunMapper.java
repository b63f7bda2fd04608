package io.clinnexus.persistence.ingestion;

import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of ingestion runs. */
@Mapper
interface IngestionRunMapper {

  @Nullable IngestionRunRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  @Nullable IngestionRunRow findActive(
      @Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  @Nullable IngestionRunRow lastPublished(
      @Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  @Nullable Long lockRunningToken(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  List<IngestionRunRow> list(
      @Param("workspaceId") UUID workspaceId,
      @Param("versionId") UUID versionId,
      @Param("after") Cursor.@Nullable TimeAndId after,
      @Param("limit") int limit);

  List<IngestionRunRow> listByState(
      @Param("workspaceId") UUID workspaceId,
      @Param("states") String[] states,
      @Param("after") Cursor.@Nullable TimeAndId after,
      @Param("limit") int limit);

  WorkloadRow workload();

  List<JobRow> withoutJob(
      @Param("taskName") String taskName,
      @Param("ageSeconds") double ageSeconds,
      @Param("limit") int limit);

  List<OwnedVersionRow> processingWithoutRun(@Param("limit") int limit);

  int insert(
      @Param("workspaceId") UUID workspaceId,
      @Param("id") UUID id,
      @Param("versionId") UUID versionId,
      @Param("requestedBy") UUID requestedBy);

  @Nullable ClaimRow claim(
      @Param("workspaceId") UUID workspaceId,
      @Param("id") UUID id,
      @Param("pipelineVersion") String pipelineVersion,
      @Param("pipelineConfigHash") String pipelineConfigHash);

  int recordProgress(
      @Param("workspaceId") UUID workspaceId,
      @Param("id") UUID id,
      @Param("fencingToken") long fencingToken,
      @Param("progressJson") Jsonb progressJson);

  int finish(FinishedRun run);

  int publishOnVersion(
      @Param("workspaceId") UUID workspaceId,
      @Param("id") UUID id,
      @Param("ingestionSummaryJson") Jsonb ingestionSummaryJson);

  int cancel(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  int release(
      @Param("workspaceId") UUID workspaceId,
      @Param("id") UUID id,
      @Param("fencingToken") long fencingToken);
}
