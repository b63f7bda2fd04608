package io.clinnexus.persistence.generation;

import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.persistence.shared.Cursor;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of templates. */
@Mapper
interface TemplateMapper {

  @Nullable TemplateRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  List<TemplateRow> list(
      @Param("workspaceId") UUID workspaceId,
      @Param("docType") @Nullable DocumentType docType,
      @Param("after") Cursor.@Nullable TimeAndId after,
      @Param("limit") int limit);

  @Nullable Integer lastVersion(
      @Param("workspaceId") UUID workspaceId,
      @Param("docType") DocumentType docType,
      @Param("name") String name);

  int insert(TemplateRow row);
}
