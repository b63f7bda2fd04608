package io.clinnexus.persistence.benchmarks;

import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.persistence.PgPorts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;

/** The statements of the mappers, sent by JDBC over the same pool, every column read. */
final class PlainJdbc implements AutoCloseable {

  private final DataSource pool;
  private final Configuration statements;

  PlainJdbc(PgPorts ports) {
    pool = ports.bean(DataSource.class);
    statements = ports.bean(SqlSessionFactory.class).getConfiguration();
  }

  /** Reads a version; as a port must, in a transaction that works for a workspace, or bare. */
  void version(WorkspaceId workspaceId, DocumentVersionId versionId, boolean forWorkspace) {
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("workspaceId", workspaceId.value());
    arguments.put("versionId", versionId.value());
    arguments.put("id", versionId.value());
    run("studies.DocumentMapper.findVersion", arguments, workspaceId, forWorkspace);
  }

  void nearestInScope(WorkspaceId workspaceId, DocumentVersionId versionId, Embedding vector) {
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("workspaceId", workspaceId.value());
    arguments.put("studyId", null);
    arguments.put("versionId", versionId.value());
    arguments.put("vector", vector);
    arguments.put("embedder", AnchorFixture.EMBEDDER.name());
    arguments.put("embedderVersion", AnchorFixture.EMBEDDER.version());
    arguments.put("zones", new SourceZone[0]);
    arguments.put("languages", new DocumentLanguage[0]);
    arguments.put("limit", 10);
    run("anchors.ChunkMapper.nearestInScope", arguments, workspaceId, true);
  }

  private void run(
      String id, Map<String, Object> arguments, WorkspaceId workspaceId, boolean forWorkspace) {
    BoundSql sql =
        statements.getMappedStatement("io.clinnexus.persistence." + id).getBoundSql(arguments);
    try (Connection connection = pool.getConnection()) {
      if (forWorkspace) {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try (PreparedStatement enter =
            connection.prepareStatement("select set_config('clinnexus.workspace_id', ?, true)")) {
          enter.setString(1, workspaceId.value().toString());
          enter.execute();
        }
      }
      select(connection, sql, arguments);
      if (forWorkspace) {
        connection.commit();
        connection.setAutoCommit(true);
        connection.setReadOnly(false);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void select(Connection connection, BoundSql sql, Map<String, Object> arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql.getSql())) {
      int index = 1;
      for (ParameterMapping parameter : sql.getParameterMappings()) {
        Object value = arguments.get(parameter.getProperty());
        if (value instanceof Embedding vector) {
          statement.setObject(index++, VectorBenchmark.pg(vector));
        } else if (value instanceof UUID || value instanceof String || value instanceof Integer) {
          statement.setObject(index++, value);
        } else {
          throw new IllegalStateException("no value for " + parameter.getProperty());
        }
      }
      try (ResultSet rows = statement.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            rows.getObject(column);
          }
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    // the pool belongs to the ports
  }
}
