package io.clinnexus.persistence.corefacts;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.corefacts.CoreFacts;
import io.clinnexus.domain.corefacts.NewCoreFacts;
import io.clinnexus.domain.corefacts.StudyCoreFacts;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Core facts on PostgreSQL. */
final class PgCoreFacts implements CoreFacts {

  private static final String BOUND_TO = "fk_study_core_facts_doc_version_id_document_versions";
  private static final String DERIVED_FROM =
      "fk_study_core_facts_derived_from_doc_version_id_documen_e528";

  private final CoreFactsMapper mapper;
  private final CoreFactsRowConverter converter = CoreFactsRowConverter.INSTANCE;

  PgCoreFacts(CoreFactsMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public StudyCoreFacts append(WorkspaceId workspaceId, NewCoreFacts facts) {
    OpenTransaction.require();
    if (mapper.lockStudy(workspaceId.value(), facts.studyId().value()) == null) {
      throw new StudyNotFound(facts.studyId());
    }
    NewCoreFactsRow row =
        new NewCoreFactsRow(
            facts.studyId().value(),
            facts.boundTo().map(DocumentVersionId::value).orElse(null),
            JsonShapes.write(facts.facts()),
            facts.derivedFrom().map(DocumentVersionId::value).orElse(null));
    int count =
        ConstraintNames.meaning(
            () -> mapper.insertNext(workspaceId.value(), row),
            Map.of(BOUND_TO, missing(facts.boundTo()), DERIVED_FROM, missing(facts.derivedFrom())));
    RowCounts.one(count, "insert of core facts");
    return latest(workspaceId, facts.studyId()).orElseThrow();
  }

  private static Supplier<DomainException> missing(Optional<DocumentVersionId> version) {
    return () -> new VersionNotFound(version.orElseThrow());
  }

  @Override
  public Optional<StudyCoreFacts> latest(WorkspaceId workspaceId, StudyId studyId) {
    return Optional.ofNullable(mapper.latest(workspaceId.value(), studyId.value()))
        .map(converter::toDomain);
  }

  @Override
  public Page<StudyCoreFacts> history(WorkspaceId workspaceId, StudyId studyId, PageRequest page) {
    List<CoreFactsRow> rows =
        mapper.list(
            workspaceId.value(),
            studyId.value(),
            Cursor.position(page.cursor()).orElse(null),
            page.limit() + 1);
    return Pages.of(
        rows, page.limit(), converter::toDomain, row -> Cursor.encode(row.factsVersion()));
  }
}
