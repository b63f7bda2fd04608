package io.clinnexus.domain.topics;

import java.util.UUID;

/** Identifies a topic mapping run. */
public record TopicMappingRunId(UUID value) {}
