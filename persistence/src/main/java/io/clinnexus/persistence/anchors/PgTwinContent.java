package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.TwinContent;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.persistence.shared.OpenTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * The published content of versions on PostgreSQL. Content arrives by binary COPY in temporary
 * tables that only this transaction sees, and is then merged: rows that are already right are not
 * touched, so their ids and times of creation outlive any number of ingestions.
 */
final class PgTwinContent implements TwinContent {

  private final TwinContentMapper mapper;
  private final DataSource dataSource;
  private final SQLExceptionTranslator translator;

  PgTwinContent(
      TwinContentMapper mapper, DataSource dataSource, SQLExceptionTranslator translator) {
    this.mapper = mapper;
    this.dataSource = dataSource;
    this.translator = translator;
  }

  @Override
  public void stage(
      WorkspaceId workspaceId,
      DocumentVersionId versionId,
      List<Anchor> anchors,
      List<Chunk> chunks) {
    OpenTransaction.require();
    anchors.forEach(StorableText::require);
    chunks.forEach(StorableText::require);
    mapper.createStagedAnchors(workspaceId.value());
    mapper.createStagedChunks(workspaceId.value());
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      PGConnection postgres = connection.unwrap(PGConnection.class);
      StagedContent staged = new StagedContent(postgres.getCopyAPI(), versionId);
      staged.copyAnchors(anchors);
      staged.copyChunks(chunks);
    } catch (SQLException e) {
      throw translated(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  @Override
  public void publishStaged(WorkspaceId workspaceId, DocumentVersionId versionId) {
    OpenTransaction.require();
    UUID workspace = workspaceId.value();
    UUID version = versionId.value();
    mapper.deleteVanishedChunks(workspace, version);
    mapper.deleteVanishedAnchors(workspace, version);
    mapper.updateChangedAnchors(workspace, version);
    mapper.insertNewAnchors(workspace, version);
    mapper.updateChangedChunks(workspace, version);
    mapper.insertNewChunks(workspace, version);
    mapper.insertBacklog(workspace, version);
  }

  private RuntimeException translated(SQLException failure) {
    RuntimeException translated = translator.translate("staging of content", null, failure);
    return translated == null ? new IllegalStateException(failure) : translated;
  }
}
