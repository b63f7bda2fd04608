package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.VectorIndex;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.persistence.shared.OpenTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The indexes of vectors and of words on PostgreSQL: tables of their own beside the chunks. The
 * words of a version are written with the first batch of its vectors, all at once. The requests are
 * read before the chunks, so a publishing that commits in between leaves its request behind.
 */
final class PgVectorIndex implements VectorIndex {

  private final VectorIndexMapper mapper;

  PgVectorIndex(VectorIndexMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public Progress catchUp(WorkspaceId workspaceId, DocumentVersionId versionId, int batch) {
    OpenTransaction.require();
    UUID workspace = workspaceId.value();
    UUID version = versionId.value();
    if (!mapper.claim(version)) {
      return Progress.BUSY;
    }
    List<UUID> requests = mapper.requests(workspace, version);
    if (requests.isEmpty()) {
      return Progress.DONE;
    }
    UUID[] seen = requests.toArray(UUID[]::new);
    if (Boolean.TRUE.equals(mapper.lacksWords(workspace, version))) {
      mapper.deleteWords(workspace, version);
      mapper.insertWords(workspace, version);
      mapper.updateRequests(workspace, seen);
    }
    mapper.deleteOutdated(workspace, version);
    if (mapper.insertMissing(workspace, version, batch) == batch) {
      return Progress.MORE;
    }
    mapper.deleteRequests(workspace, seen);
    return Progress.DONE;
  }

  @Override
  public void putOff(
      WorkspaceId workspaceId, DocumentVersionId versionId, String code, Instant until) {
    OpenTransaction.require();
    mapper.updatePutOff(workspaceId.value(), versionId.value(), code, until);
  }
}
