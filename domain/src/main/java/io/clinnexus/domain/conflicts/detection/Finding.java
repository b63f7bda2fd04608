package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.conflicts.ConflictQuote;
import io.clinnexus.domain.conflicts.ConflictSeverity;
import io.clinnexus.domain.conflicts.ConflictSide;
import io.clinnexus.domain.conflicts.ConflictText;
import io.clinnexus.domain.facts.FactId;
import java.util.Optional;

/**
 * A contradiction as a rule found it. The same study, rule and subjects have the same fingerprint,
 * whatever the words; the fingerprint of the text changes with the words.
 *
 * @param right absent when something is missing or wrong by itself
 * @param leftFact the fact that the left side was read as
 * @param suggested the side that should stand
 */
public record Finding(
    String ruleId,
    ConflictSeverity severity,
    ConflictText english,
    ConflictText russian,
    ConflictQuote left,
    Optional<ConflictQuote> right,
    Optional<FactId> leftFact,
    Optional<FactId> rightFact,
    Optional<ConflictSide> suggested,
    String fingerprint,
    String textFingerprint) {}
