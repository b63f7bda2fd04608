package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.Confidence;
import java.time.Instant;
import java.util.Optional;

/** The topic of a heading with its text, and how the decision came about. */
public record BlockTopicAssignment(
    HeadingBlockId block,
    TopicKey topic,
    Optional<Confidence> confidence,
    Optional<AssignmentDebug> debug,
    Instant createdAt) {}
