package io.clinnexus.domain.anchors;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows which chunks it would have indexed; the search of the fakes weighs all of them anyway. */
public final class InMemoryVectorIndex implements VectorIndex, VectorBacklog {

  private final InMemoryChunkSearch published;
  private final Set<Entry> waiting = new LinkedHashSet<>();
  private final Map<DocumentVersionId, Set<Chunk>> indexed = new HashMap<>();

  public InMemoryVectorIndex(InMemoryChunkSearch published) {
    this.published = published;
  }

  synchronized void request(WorkspaceId workspaceId, DocumentVersionId versionId) {
    waiting.add(new Entry(workspaceId, versionId));
  }

  @Override
  public synchronized List<Entry> oldest(int limit) {
    return waiting.stream().limit(limit).toList();
  }

  @Override
  public synchronized Progress catchUp(
      WorkspaceId workspaceId, DocumentVersionId versionId, int batch) {
    Entry entry = new Entry(workspaceId, versionId);
    if (!waiting.contains(entry)) {
      return Progress.DONE;
    }
    List<Chunk> chunks = published.chunks(versionId);
    Set<Chunk> own = indexed.computeIfAbsent(versionId, id -> new HashSet<>());
    own.retainAll(new HashSet<>(chunks));
    List<Chunk> missing =
        chunks.stream().filter(chunk -> !own.contains(chunk)).limit(batch).toList();
    own.addAll(missing);
    if (missing.size() == batch) {
      return Progress.MORE;
    }
    waiting.remove(entry);
    return Progress.DONE;
  }
}
