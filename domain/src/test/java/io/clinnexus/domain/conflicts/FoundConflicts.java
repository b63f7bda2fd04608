package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Conflicts that rules found, as tests need them. */
public final class FoundConflicts {

  private static final String TEXT = "Планируется 240 participants";

  private FoundConflicts() {}

  /** An open conflict between two paragraphs of a version, found at noon. */
  public static Conflict open(StudyId studyId, String fingerprint) {
    DocumentVersionId version = new DocumentVersionId(new UUID(9, 9));
    AnchorId left = new AnchorId(version, AnchorContentType.P, "0123456789abcdef", 1);
    AnchorId right = new AnchorId(version, AnchorContentType.CELL, "fedcba9876543210", 2);
    ConflictItem item =
        new ConflictItem(
            new ConflictItemId(UUID.randomUUID()),
            Optional.of(left),
            Optional.of(right),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            StudyFixture.NOON,
            Optional.of(new ConflictQuote(left, 3, 3 + TEXT.length(), TEXT)),
            Optional.of(new ConflictQuote(right, 0, 3, "220")));
    return new Conflict(
        new ConflictId(UUID.randomUUID()),
        studyId,
        new ConflictType("between.sample-size"),
        ConflictSeverity.CRITICAL,
        ConflictStatus.OPEN,
        "Number of participants",
        "One says 240, the other 220.",
        Optional.empty(),
        StudyFixture.NOON,
        StudyFixture.NOON,
        List.of(item),
        Optional.of(detection(fingerprint, "text", StudyFixture.NOON)),
        Optional.empty());
  }

  /** How it was found. */
  public static ConflictDetection detection(String fingerprint, String text, Instant lastSeen) {
    return new ConflictDetection(
        "between.sample-size",
        fingerprint,
        text,
        new ConflictText("Число участников", "240 или 220."),
        Optional.of(ConflictSide.LEFT),
        StudyFixture.NOON,
        lastSeen,
        Optional.empty(),
        Optional.empty());
  }
}
