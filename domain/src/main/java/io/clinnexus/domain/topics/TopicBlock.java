package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.Anchor;
import java.util.Optional;

/**
 * A heading with its own text, and the topic it got.
 *
 * @param first the heading, or the first anchor where there is none
 * @param assignment absent when no topic fits
 */
public record TopicBlock(
    HeadingBlockId id, Anchor first, Optional<BlockTopicAssignment> assignment) {}
