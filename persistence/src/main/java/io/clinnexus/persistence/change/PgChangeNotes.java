package io.clinnexus.persistence.change;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.ComparisonId;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.change.amendment.ChangeNote;
import io.clinnexus.domain.change.amendment.ChangeNotes;
import io.clinnexus.domain.shared.ReferenceMissing;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.List;
import java.util.Optional;

/** Notes on tables of changes on PostgreSQL. */
final class PgChangeNotes implements ChangeNotes {

  private final ChangeNoteMapper mapper;

  PgChangeNotes(ChangeNoteMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public List<ChangeNote> of(WorkspaceId workspaceId, ComparisonId comparisonId) {
    return mapper.list(workspaceId.value(), comparisonId.value()).stream()
        .map(PgChangeNotes::toDomain)
        .toList();
  }

  @Override
  public void put(WorkspaceId workspaceId, ChangeNote note) {
    OpenTransaction.require();
    RowCounts.oneOr(
        mapper.upsert(
            new ChangeNoteRow(
                note.comparisonId().value(),
                note.key().format(),
                note.reason().orElse(null),
                note.decision().orElse(null),
                note.decisionReason().orElse(null),
                note.updatedBy().value(),
                note.updatedAt(),
                workspaceId.value())),
        "upsert of a note on a change",
        () -> new ReferenceMissing("comparison"));
  }

  private static ChangeNote toDomain(ChangeNoteRow row) {
    return new ChangeNote(
        new ComparisonId(row.comparisonId()),
        AnchorId.parse(row.anchorId()),
        Optional.ofNullable(row.reason()),
        Optional.ofNullable(row.decision()),
        Optional.ofNullable(row.decisionReason()),
        new UserId(row.updatedBy()),
        row.updatedAt());
  }
}
