package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.conflicts.ConflictSeverity;
import io.clinnexus.domain.conflicts.ConflictSide;
import io.clinnexus.domain.conflicts.ConflictText;
import java.util.Optional;

/**
 * How a kind of contradiction is graded and told. Names in braces in the texts, such as {@code
 * {left}}, are replaced by what was found.
 *
 * @param leads the side that should stand, when one of them leads
 */
public record ConflictRule(
    String id,
    ConflictSeverity severity,
    Optional<ConflictSide> leads,
    ConflictText english,
    ConflictText russian) {}
