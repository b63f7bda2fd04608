package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lists the heading blocks of a version in document order, each with its topic if it has one. */
public final class ListTopicBlocks {

  private final Anchors anchors;
  private final TopicMappings mappings;

  public ListTopicBlocks(Anchors anchors, TopicMappings mappings) {
    this.anchors = anchors;
    this.mappings = mappings;
  }

  /** Whose blocks to list, and which page of them. */
  public record Query(WorkspaceId workspaceId, DocumentVersionId versionId, PageRequest page) {}

  /** One page; its cost does not depend on how many blocks the version has. */
  public Page<TopicBlock> handle(Query query) {
    Page<Anchor> heads = anchors.blockHeads(query.workspaceId(), query.versionId(), query.page());
    Map<HeadingBlockId, Anchor> blocks = new LinkedHashMap<>();
    heads.items().forEach(head -> blocks.put(HeadingBlockId.startingWith(head.id()), head));
    Map<HeadingBlockId, BlockTopicAssignment> topics = new HashMap<>();
    mappings
        .blockAssignments(query.workspaceId(), query.versionId(), blocks.keySet())
        .forEach(assignment -> topics.put(assignment.block(), assignment));
    return new Page<>(
        blocks.entrySet().stream()
            .map(
                block ->
                    new TopicBlock(
                        block.getKey(),
                        block.getValue(),
                        Optional.ofNullable(topics.get(block.getKey()))))
            .toList(),
        heads.nextCursor());
  }
}
