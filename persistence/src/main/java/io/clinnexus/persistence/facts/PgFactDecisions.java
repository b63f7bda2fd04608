package io.clinnexus.persistence.facts;

import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.facts.FactDecision;
import io.clinnexus.domain.facts.FactDecisionId;
import io.clinnexus.domain.facts.FactDecisionKind;
import io.clinnexus.domain.facts.FactDecisions;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactReading;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decisions about facts on PostgreSQL. */
final class PgFactDecisions implements FactDecisions {

  private final FactDecisionMapper mapper;

  PgFactDecisions(FactDecisionMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(WorkspaceId workspaceId, FactDecision decision) {
    OpenTransaction.require();
    int count =
        ConstraintNames.meaning(
            () -> mapper.insert(workspaceId.value(), toRow(decision)),
            Map.of(
                ConstraintNames.DECISION_VERSION,
                () -> new VersionNotFound(decision.versionId()),
                ConstraintNames.DECISION_STUDY,
                () -> new VersionNotFound(decision.versionId())));
    RowCounts.one(count, "insert of a decision");
  }

  @Override
  public List<FactDecision> inForce(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return mapper.inForce(workspaceId.value(), versionId.value()).stream()
        .map(PgFactDecisions::toDomain)
        .toList();
  }

  @Override
  public Optional<FactDecision> last(
      WorkspaceId workspaceId, DocumentVersionId versionId, FactKey key) {
    return Optional.ofNullable(
            mapper.last(workspaceId.value(), versionId.value(), key.type().value(), key.name()))
        .map(PgFactDecisions::toDomain);
  }

  @Override
  public Page<FactDecision> history(
      WorkspaceId workspaceId, DocumentVersionId versionId, FactKey key, PageRequest page) {
    return Pages.of(
        mapper.history(
            workspaceId.value(),
            versionId.value(),
            key.type().value(),
            key.name(),
            Cursor.position(page.cursor()).orElse(null),
            page.limit() + 1),
        page.limit(),
        PgFactDecisions::toDomain,
        row -> Cursor.encode(row.sequence()));
  }

  private static FactDecision toDomain(FactDecisionRow row) {
    return new FactDecision(
        new FactDecisionId(row.id()),
        new StudyId(row.studyId()),
        new DocumentVersionId(row.docVersionId()),
        FactKey.of(row.factType(), row.factKey()),
        Coded.parse(FactDecisionKind.class, row.decision()),
        Optional.ofNullable(row.valueJson()).map(FactValueJson::read),
        Optional.ofNullable(row.unit()),
        new FactReading(
            FactValueJson.read(row.readValueJson()),
            Optional.ofNullable(row.readUnit()),
            row.readStatus()),
        row.reason(),
        new UserId(row.decidedBy()),
        row.decidedAt());
  }

  /** The sequence follows from the decisions before. */
  private static FactDecisionRow toRow(FactDecision decision) {
    return new FactDecisionRow(
        decision.id().value(),
        decision.studyId().value(),
        decision.versionId().value(),
        decision.key().type().value(),
        decision.key().name(),
        0,
        decision.kind().code(),
        decision.corrected().map(FactValueJson::write).orElse(null),
        decision.correctedUnit().orElse(null),
        FactValueJson.write(decision.read().value()),
        decision.read().unit().orElse(null),
        decision.read().status(),
        decision.reason(),
        decision.decidedBy().value(),
        decision.decidedAt());
  }
}
