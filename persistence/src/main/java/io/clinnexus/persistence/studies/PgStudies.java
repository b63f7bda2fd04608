package io.clinnexus.persistence.studies;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyCodeTaken;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.Map;
import java.util.Optional;

/** Studies on PostgreSQL. */
final class PgStudies implements Studies {

  private final StudyMapper mapper;
  private final StudyRowConverter converter = StudyRowConverter.INSTANCE;

  PgStudies(StudyMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(Study study) {
    OpenTransaction.require();
    int count =
        ConstraintNames.meaning(
            () -> mapper.insert(converter.toRow(study)),
            Map.of(ConstraintNames.STUDY_CODE, () -> new StudyCodeTaken(study.code())));
    RowCounts.one(count, "insert of a study");
  }

  @Override
  public Optional<Study> find(WorkspaceId workspaceId, StudyId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(converter::toDomain);
  }

  @Override
  public Optional<Study> lock(WorkspaceId workspaceId, StudyId id) {
    OpenTransaction.require();
    return Optional.ofNullable(mapper.lock(workspaceId.value(), id.value()))
        .map(converter::toDomain);
  }

  @Override
  public Optional<Study> findByCode(WorkspaceId workspaceId, String code) {
    return Optional.ofNullable(mapper.findByCode(workspaceId.value(), code))
        .map(converter::toDomain);
  }

  @Override
  public Page<Study> list(WorkspaceId workspaceId, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) -> mapper.list(workspaceId.value(), after, limit),
        converter::toDomain,
        row -> new Cursor.TimeAndId(row.createdAt(), row.id()));
  }
}
