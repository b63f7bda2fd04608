package io.clinnexus.persistence.change;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.change.ChangeEvent;
import io.clinnexus.domain.change.ChangeEventId;
import io.clinnexus.domain.change.ImpactDecision;
import io.clinnexus.domain.change.ImpactItem;
import io.clinnexus.domain.change.ImpactItemId;
import io.clinnexus.domain.change.ImpactSubject;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.persistence.shared.JsonShapes;
import java.util.Arrays;
import java.util.Optional;

/** Between change events, impact items and their rows. */
final class ChangeRowConverter {

  private ChangeRowConverter() {}

  static ChangeEvent toDomain(ChangeEventRow row) {
    return new ChangeEvent(
        new ChangeEventId(row.id()),
        new StudyId(row.studyId()),
        new DocumentId(row.sourceDocumentId()),
        new DocumentVersionId(row.fromVersionId()),
        new DocumentVersionId(row.toVersionId()),
        ChangeJson.readSummary(row.diffSummaryJson()),
        row.createdAt());
  }

  static ChangeEventRow toRow(WorkspaceId workspaceId, ChangeEvent event) {
    return new ChangeEventRow(
        event.id().value(),
        event.studyId().value(),
        event.sourceDocumentId().value(),
        event.fromVersionId().value(),
        event.toVersionId().value(),
        JsonShapes.write(event.summary()),
        event.createdAt(),
        workspaceId.value());
  }

  static ImpactItem toDomain(ImpactItemRow row) {
    return new ImpactItem(
        new ImpactItemId(row.id()),
        new ChangeEventId(row.changeEventId()),
        row.affectedDocType(),
        new SectionKey(row.affectedTargetSection()),
        ChangeJson.readReason(row.reasonJson()),
        row.recommendedAction(),
        row.status(),
        row.createdAt(),
        new ImpactSubject(row.subjectKind(), row.subject()),
        Arrays.stream(row.affectedAnchorIds()).map(AnchorId::parse).toList(),
        decision(row));
  }

  private static Optional<ImpactDecision> decision(ImpactItemRow row) {
    if (row.decisionReason() == null || row.decidedBy() == null || row.decidedAt() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ImpactDecision(row.decisionReason(), new UserId(row.decidedBy()), row.decidedAt()));
  }

  static ImpactItemRow toRow(WorkspaceId workspaceId, ChangeEventId eventId, ImpactItem item) {
    return new ImpactItemRow(
        item.id().value(),
        eventId.value(),
        item.affectedDocType(),
        item.affectedSection().value(),
        ChangeJson.write(item.reason()),
        item.recommendedAction(),
        item.status(),
        item.createdAt(),
        workspaceId.value(),
        item.subject().kind(),
        item.subject().key(),
        item.places().stream().map(AnchorId::format).toArray(String[]::new),
        item.decision().map(ImpactDecision::reason).orElse(null),
        item.decision().map(made -> made.by().value()).orElse(null),
        item.decision().map(ImpactDecision::at).orElse(null));
  }
}
