package io.clinnexus.persistence.auditlog;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.session.ResultHandler;
import org.jspecify.annotations.Nullable;

/** SQL of the audit log and its seals, which are only ever added to. */
@Mapper
interface AuditLogMapper {

  @Nullable ChainHeadRow head(@Param("workspaceId") UUID workspaceId);

  void eachSealed(
      @Param("workspaceId") UUID workspaceId,
      @Param("handler") ResultHandler<SealedRowRow> handler);

  List<AuditViewRow> list(AuditSearch search);

  List<UUID> workspacesWithWaitingRows();

  List<UUID> workspacesWithSealedRows();

  @Nullable UnsealedRow unsealed(@Param("workspaceId") UUID workspaceId);

  int seal(@Param("workspaceId") UUID workspaceId, @Param("atMost") int atMost);

  int insert(AuditLogRow row);
}
