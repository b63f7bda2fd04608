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

/** Conflicts as tests need them. */
public final class ConflictFixture {

  private ConflictFixture() {}

  /** An open conflict of middle severity without owner and items. */
  public static Conflict open(StudyId studyId) {
    return open(studyId, ConflictSeverity.MEDIUM, StudyFixture.NOON);
  }

  /** An open conflict without owner and items. */
  public static Conflict open(StudyId studyId, ConflictSeverity severity, Instant createdAt) {
    return with(studyId, ConflictType.POWER, severity, createdAt, List.of());
  }

  /** An open conflict with these items. */
  public static Conflict with(StudyId studyId, ConflictType type, List<ConflictItem> items) {
    return with(studyId, type, ConflictSeverity.HIGH, StudyFixture.NOON, items);
  }

  private static Conflict with(
      StudyId studyId,
      ConflictType type,
      ConflictSeverity severity,
      Instant createdAt,
      List<ConflictItem> items) {
    return new Conflict(
        new ConflictId(UUID.randomUUID()),
        studyId,
        type,
        severity,
        ConflictStatus.OPEN,
        "Размер выборки differs",
        "",
        Optional.empty(),
        createdAt,
        createdAt,
        items,
        Optional.empty(),
        Optional.empty());
  }

  /** An item with nothing but its evidence. */
  public static ConflictItem item(ConflictEvidence evidence) {
    return new ConflictItem(
        new ConflictItemId(UUID.randomUUID()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(evidence),
        StudyFixture.NOON);
  }

  /** An item about two anchors of a version, without evidence. */
  public static ConflictItem item(DocumentVersionId versionId, Instant createdAt) {
    return new ConflictItem(
        new ConflictItemId(UUID.randomUUID()),
        Optional.of(anchor(versionId, "0123456789abcdef")),
        Optional.of(anchor(versionId, "fedcba9876543210")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        createdAt);
  }

  private static AnchorId anchor(DocumentVersionId versionId, String hash16) {
    return new AnchorId(versionId, AnchorContentType.P, hash16, 2);
  }
}
