package io.clinnexus.domain.topics;

import java.util.UUID;

/** Identifies a topic. */
public record TopicId(UUID value) {}
