package io.clinnexus.persistence.change;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.change.ChangeEvent;
import io.clinnexus.domain.change.ChangeEventId;
import io.clinnexus.domain.change.ChangeEvents;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentNotFound;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.Map;
import java.util.Optional;

/** Change events on PostgreSQL. */
final class PgChangeEvents implements ChangeEvents {

  private final ChangeEventMapper mapper;

  PgChangeEvents(ChangeEventMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public ChangeEvent put(WorkspaceId workspaceId, ChangeEvent event) {
    OpenTransaction.require();
    ChangeEventRow row = ChangeRowConverter.toRow(workspaceId, event);
    int count =
        ConstraintNames.meaning(
            () -> mapper.upsert(row),
            Map.of(
                ConstraintNames.CHANGE_STUDY,
                () -> new StudyNotFound(event.studyId()),
                ConstraintNames.CHANGE_DOCUMENT,
                () -> new DocumentNotFound(event.sourceDocumentId()),
                ConstraintNames.CHANGE_FROM,
                () -> new VersionNotFound(event.fromVersionId()),
                ConstraintNames.CHANGE_TO,
                () -> new VersionNotFound(event.toVersionId())));
    RowCounts.oneOr(
        count, "upsert of a change event", () -> new VersionNotFound(event.toVersionId()));
    return between(workspaceId, event.fromVersionId(), event.toVersionId()).orElseThrow();
  }

  @Override
  public Optional<ChangeEvent> find(WorkspaceId workspaceId, ChangeEventId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(ChangeRowConverter::toDomain);
  }

  @Override
  public Optional<ChangeEvent> between(
      WorkspaceId workspaceId, DocumentVersionId from, DocumentVersionId to) {
    return Optional.ofNullable(mapper.between(workspaceId.value(), from.value(), to.value()))
        .map(ChangeRowConverter::toDomain);
  }

  @Override
  public Page<ChangeEvent> list(WorkspaceId workspaceId, StudyId studyId, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) -> mapper.list(workspaceId.value(), studyId.value(), after, limit),
        ChangeRowConverter::toDomain,
        row -> new Cursor.TimeAndId(row.createdAt(), row.id()));
  }
}
