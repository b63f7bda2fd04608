package io.clinnexus.persistence.facts;

import io.clinnexus.domain.facts.FactStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of facts and their evidence. */
@Mapper
interface FactMapper {

  @Nullable FactRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  @Nullable FactRow findByKey(
      @Param("workspaceId") UUID workspaceId,
      @Param("versionId") UUID versionId,
      @Param("factType") String factType,
      @Param("factKey") String factKey);

  /** The study of a version, which is locked until the transaction ends. */
  @Nullable UUID lockStudyOfVersion(
      @Param("workspaceId") UUID workspaceId, @Param("versionId") UUID versionId);

  List<FactRow> list(FactSearch search);

  List<StudyFactRow> listStudyFacts(
      @Param("workspaceId") UUID workspaceId,
      @Param("studyId") UUID studyId,
      @Param("after") @Nullable FactPlace after,
      @Param("limit") int limit);

  List<FactRow> listStatements(
      @Param("workspaceId") UUID workspaceId,
      @Param("studyId") UUID studyId,
      @Param("types") String[] types,
      @Param("names") String[] names);

  List<FactRow> listCiting(
      @Param("workspaceId") UUID workspaceId, @Param("anchorIds") String[] anchorIds);

  List<EvidenceRow> listEvidence(
      @Param("workspaceId") UUID workspaceId, @Param("factIds") UUID[] factIds);

  int insertNew(FactBatch batch);

  int insertNewEvidence(EvidenceBatch batch);

  int updateChanged(FactBatch batch);

  int revise(
      @Param("workspaceId") UUID workspaceId,
      @Param("unchangedSince") Instant unchangedSince,
      @Param("fact") FactRow fact);

  int updateStatus(
      @Param("workspaceId") UUID workspaceId,
      @Param("id") UUID id,
      @Param("expected") FactStatus expected,
      @Param("next") FactStatus next);

  /** Deletes the facts of the replaced types whose key is not in the batch. */
  int deleteVanished(
      @Param("batch") FactBatch batch, @Param("replacedTypes") String[] replacedTypes);

  /** Deletes evidence of facts in the batch that is not in the batch. */
  int deleteVanishedEvidence(
      @Param("batch") EvidenceBatch batch, @Param("replacedTypes") String[] replacedTypes);
}
