package io.clinnexus.persistence.benchmarks;

import io.clinnexus.domain.anchors.ChunkQuery;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Coded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The truth: the ten nearest by a scan that no index takes part in. */
final class ExactNeighbours {

  private ExactNeighbours() {}

  static List<String> ids(JdbcTemplate owner, WorkspaceId workspaceId, ChunkQuery query) {
    List<Object> arguments = new ArrayList<>();
    StringBuilder where = new StringBuilder("workspace_id = ?");
    arguments.add(workspaceId.value());
    query
        .versionId()
        .ifPresent(
            version -> {
              where.append(" and doc_version_id = ?");
              arguments.add(version.value());
            });
    among(where, arguments, "source_zone", query.zones());
    among(where, arguments, "language", query.languages());
    arguments.add(VectorBenchmark.pg(query.vector()).getValue());
    return owner.queryForList(
        "select chunk_id from chunks where " + where + " order by embedding <=> ?::vector limit 10",
        String.class,
        arguments.toArray());
  }

  private static void among(
      StringBuilder where,
      List<Object> arguments,
      String column,
      Collection<? extends Coded> values) {
    if (!values.isEmpty()) {
      where.append(" and ").append(column).append("::text = any(string_to_array(?, ','))");
      arguments.add(String.join(",", values.stream().map(Coded::code).toList()));
    }
  }
}
