package io.clinnexus.domain.anchors;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;

/** Publishes into the other fakes; refuses NUL as a real store does. */
public final class InMemoryTwinContent implements TwinContent {

  private final InMemoryAnchors anchors;
  private final InMemoryChunkSearch chunks;
  private final InMemoryVectorIndex index;
  private List<Anchor> stagedAnchors = List.of();
  private List<Chunk> stagedChunks = List.of();

  public InMemoryTwinContent(
      InMemoryAnchors anchors, InMemoryChunkSearch chunks, InMemoryVectorIndex index) {
    this.anchors = anchors;
    this.chunks = chunks;
    this.index = index;
  }

  @Override
  public void stage(
      WorkspaceId workspaceId,
      DocumentVersionId versionId,
      List<Anchor> newAnchors,
      List<Chunk> newChunks) {
    for (Anchor anchor : newAnchors) {
      if (anchor.textRaw().indexOf('\0') >= 0) {
        throw new TextNotStorable(anchor.id().format());
      }
    }
    stagedAnchors = List.copyOf(newAnchors);
    stagedChunks = List.copyOf(newChunks);
  }

  @Override
  public void publishStaged(WorkspaceId workspaceId, DocumentVersionId versionId) {
    anchors.replace(versionId, stagedAnchors);
    chunks.replace(versionId, stagedChunks);
    index.request(workspaceId, versionId);
  }
}
