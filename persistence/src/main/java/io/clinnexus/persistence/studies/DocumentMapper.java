package io.clinnexus.persistence.studies;

import io.clinnexus.persistence.shared.Cursor;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of documents and their versions. */
@Mapper
interface DocumentMapper {

  @Nullable DocumentRow find(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  @Nullable DocumentRow lock(@Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  @Nullable DocumentVersionRow findVersion(
      @Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  @Nullable DocumentVersionRow lockVersion(
      @Param("workspaceId") UUID workspaceId, @Param("id") UUID id);

  List<DocumentRow> list(
      @Param("workspaceId") UUID workspaceId,
      @Param("studyId") UUID studyId,
      @Param("after") Cursor.@Nullable TimeAndId after,
      @Param("limit") int limit);

  List<DocumentVersionRow> listVersions(
      @Param("workspaceId") UUID workspaceId,
      @Param("documentId") UUID documentId,
      @Param("after") Cursor.@Nullable TimeAndId after,
      @Param("limit") int limit);

  List<DocumentVersionRow> published(
      @Param("workspaceId") UUID workspaceId, @Param("documentId") UUID documentId);

  List<UUID> versionsWithSameFile(
      @Param("workspaceId") UUID workspaceId, @Param("id") UUID id, @Param("sha256") String sha256);

  int insert(DocumentRow row);

  int insertVersion(
      @Param("workspaceId") UUID workspaceId, @Param("version") DocumentVersionRow version);

  int updateVersion(
      @Param("workspaceId") UUID workspaceId, @Param("version") DocumentVersionRow version);
}
