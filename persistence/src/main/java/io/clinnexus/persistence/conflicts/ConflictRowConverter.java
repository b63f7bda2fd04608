package io.clinnexus.persistence.conflicts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.conflicts.Conflict;
import io.clinnexus.domain.conflicts.ConflictId;
import io.clinnexus.domain.conflicts.ConflictItem;
import io.clinnexus.domain.conflicts.ConflictItemId;
import io.clinnexus.domain.conflicts.ConflictType;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.studies.StudyId;
import java.util.List;
import java.util.Optional;

/** Between conflicts with their items and their rows. */
final class ConflictRowConverter {

  private ConflictRowConverter() {}

  static Conflict toDomain(ConflictRow row, List<ConflictItemRow> items) {
    ConflictType type = new ConflictType(row.conflictType());
    return new Conflict(
        new ConflictId(row.id()),
        new StudyId(row.studyId()),
        type,
        row.severity(),
        row.status(),
        row.title(),
        row.description(),
        Optional.ofNullable(row.ownerUserId()).map(UserId::new),
        row.createdAt(),
        row.updatedAt(),
        items.stream().map(item -> toDomain(type, item)).toList());
  }

  private static ConflictItem toDomain(ConflictType type, ConflictItemRow row) {
    return new ConflictItem(
        new ConflictItemId(row.id()),
        Optional.ofNullable(row.leftAnchorId()).map(AnchorId::parse),
        Optional.ofNullable(row.rightAnchorId()).map(AnchorId::parse),
        Optional.ofNullable(row.leftFactId()).map(FactId::new),
        Optional.ofNullable(row.rightFactId()).map(FactId::new),
        ConflictEvidenceJson.read(type, row.evidenceJson()),
        row.createdAt());
  }

  static ConflictRow toRow(WorkspaceId workspaceId, Conflict conflict) {
    return new ConflictRow(
        conflict.id().value(),
        conflict.studyId().value(),
        conflict.type().value(),
        conflict.severity(),
        conflict.status(),
        conflict.title(),
        conflict.description(),
        conflict.owner().map(UserId::value).orElse(null),
        conflict.createdAt(),
        conflict.updatedAt(),
        workspaceId.value());
  }

  static ConflictItemRow toRow(WorkspaceId workspaceId, ConflictId id, ConflictItem item) {
    return new ConflictItemRow(
        item.id().value(),
        id.value(),
        item.leftAnchor().map(AnchorId::format).orElse(null),
        item.rightAnchor().map(AnchorId::format).orElse(null),
        item.leftFact().map(FactId::value).orElse(null),
        item.rightFact().map(FactId::value).orElse(null),
        item.evidence().map(ConflictEvidenceJson::write).orElse(null),
        item.createdAt(),
        workspaceId.value());
  }
}
