package io.clinnexus.persistence.change;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.change.ChangeEvent;
import io.clinnexus.domain.change.ChangeEventId;
import io.clinnexus.domain.change.ImpactItem;
import io.clinnexus.domain.change.ImpactItemId;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.persistence.shared.JsonShapes;

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
        row.createdAt());
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
        workspaceId.value());
  }
}
