package io.clinnexus.persistence.facts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.Evidence;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.StudyFact;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between facts, their evidence and their rows. */
final class FactRowConverter {

  private FactRowConverter() {}

  static Fact toDomain(FactRow row, List<EvidenceRow> evidence) {
    Integer version = row.extractorVersion();
    return new Fact(
        new FactId(row.id()),
        new StudyId(row.studyId()),
        versionId(row.createdFromDocVersionId()),
        FactKey.of(row.factType(), row.factKey()),
        FactValueJson.read(row.valueJson()),
        Optional.ofNullable(row.unit()),
        row.status(),
        confidence(row.confidence()),
        version == null ? OptionalInt.empty() : OptionalInt.of(version),
        FactMetaJson.read(row.metaJson()),
        evidence.stream()
            .map(each -> new Evidence(AnchorId.parse(each.anchorId()), each.evidenceRole()))
            .toList(),
        row.createdAt(),
        row.updatedAt());
  }

  static StudyFact toDomain(StudyFactRow row) {
    return new StudyFact(
        FactKey.of(row.factType(), row.factKey()),
        new FactId(row.factId()),
        FactValueJson.read(row.valueJson()),
        Optional.ofNullable(row.unit()),
        row.status(),
        confidence(row.confidence()),
        versionId(row.createdFromDocVersionId()),
        row.distinctValues(),
        row.documents());
  }

  static FactRow toRow(Fact fact) {
    return new FactRow(
        fact.id().value(),
        fact.studyId().value(),
        fact.key().type().value(),
        fact.key().name(),
        FactValueJson.write(fact.value()),
        fact.unit().orElse(null),
        fact.status(),
        fact.createdFrom().map(DocumentVersionId::value).orElse(null),
        fact.createdAt(),
        fact.updatedAt(),
        fact.confidence().map(Confidence::value).orElse(null),
        fact.extractorVersion().isPresent() ? fact.extractorVersion().getAsInt() : null,
        FactMetaJson.write(fact.meta()));
  }

  private static Optional<DocumentVersionId> versionId(@Nullable UUID value) {
    return Optional.ofNullable(value).map(DocumentVersionId::new);
  }

  private static Optional<Confidence> confidence(@Nullable Double value) {
    return Optional.ofNullable(value).map(Confidence::new);
  }
}
