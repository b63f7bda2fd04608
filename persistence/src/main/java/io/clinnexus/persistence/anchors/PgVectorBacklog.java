package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.VectorBacklog;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.time.Instant;
import java.util.List;

/** The versions of all workspaces that wait for the vector index, on PostgreSQL. */
final class PgVectorBacklog implements VectorBacklog {

  private final VectorIndexMapper mapper;

  PgVectorBacklog(VectorIndexMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public List<Entry> due(Instant now, int limit) {
    return mapper.due(now, limit).stream()
        .map(
            row ->
                new Entry(
                    new WorkspaceId(row.workspaceId()),
                    new DocumentVersionId(row.docVersionId()),
                    row.attempts()))
        .toList();
  }

  @Override
  public Standing standing() {
    BacklogStandingRow row = mapper.standing();
    return new Standing(row.waiting(), row.failing());
  }
}
