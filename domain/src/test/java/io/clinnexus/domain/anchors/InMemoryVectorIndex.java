package io.clinnexus.domain.anchors;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows which chunks it would have indexed; the search of the fakes weighs all of them anyway. */
public final class InMemoryVectorIndex implements VectorIndex, VectorBacklog {

  private final InMemoryChunkSearch published;
  private final List<Request> waiting = new ArrayList<>();
  private final Map<DocumentVersionId, Set<Chunk>> indexed = new HashMap<>();

  public InMemoryVectorIndex(InMemoryChunkSearch published) {
    this.published = published;
  }

  /** One publishing; several of a version stand side by side. */
  private record Request(
      WorkspaceId workspaceId, DocumentVersionId versionId, int attempts, Instant retryAt) {

    boolean isOf(WorkspaceId workspace, DocumentVersionId version) {
      return workspaceId.equals(workspace) && versionId.equals(version);
    }
  }

  synchronized void request(WorkspaceId workspaceId, DocumentVersionId versionId) {
    waiting.add(new Request(workspaceId, versionId, 0, Instant.MIN));
  }

  @Override
  public synchronized List<Entry> due(Instant now, int limit) {
    Map<DocumentVersionId, Entry> due = new LinkedHashMap<>();
    waiting.stream()
        .filter(request -> !request.retryAt().isAfter(now))
        .sorted(Comparator.comparing(Request::retryAt))
        .forEach(
            request ->
                due.computeIfAbsent(
                    request.versionId(),
                    id -> new Entry(request.workspaceId(), id, attempts(request))));
    return due.values().stream().limit(limit).toList();
  }

  @Override
  public synchronized Standing standing() {
    return new Standing(
        (int) waiting.stream().map(Request::versionId).distinct().count(),
        (int)
            waiting.stream()
                .filter(request -> request.attempts() > 0)
                .map(Request::versionId)
                .distinct()
                .count());
  }

  @Override
  public synchronized void putOff(
      WorkspaceId workspaceId, DocumentVersionId versionId, String code, Instant until) {
    waiting.replaceAll(
        request ->
            request.isOf(workspaceId, versionId)
                ? new Request(workspaceId, versionId, request.attempts() + 1, until)
                : request);
  }

  private int attempts(Request request) {
    return waiting.stream()
        .filter(other -> other.isOf(request.workspaceId(), request.versionId()))
        .mapToInt(Request::attempts)
        .max()
        .orElse(0);
  }

  @Override
  public synchronized Progress catchUp(
      WorkspaceId workspaceId, DocumentVersionId versionId, int batch) {
    if (waiting.stream().noneMatch(request -> request.isOf(workspaceId, versionId))) {
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
    waiting.removeIf(request -> request.isOf(workspaceId, versionId));
    return Progress.DONE;
  }
}
