package io.clinnexus.persistence.sections;

import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.persistence.shared.Cursor;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of section contracts. */
@Mapper
interface SectionContractMapper {

  @Nullable SectionContractRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  @Nullable SectionContractRow findActive(
      @Param("workspaceId") UUID workspaceId,
      @Param("docType") DocumentType docType,
      @Param("targetSection") String targetSection);

  List<SectionContractRow> allActive(
      @Param("workspaceId") UUID workspaceId, @Param("docType") DocumentType docType);

  List<SectionContractRow> list(
      @Param("workspaceId") UUID workspaceId,
      @Param("docType") @Nullable DocumentType docType,
      @Param("active") @Nullable Boolean active,
      @Param("after") Cursor.@Nullable TimeAndId after,
      @Param("limit") int limit);

  @Nullable Integer lastVersion(
      @Param("workspaceId") UUID workspaceId,
      @Param("docType") DocumentType docType,
      @Param("targetSection") String targetSection);

  int insert(SectionContractRow row);

  int switchActive(
      @Param("workspaceId") UUID workspaceId,
      @Param("id") UUID id,
      @Param("expected") boolean expected,
      @Param("next") boolean next);
}
