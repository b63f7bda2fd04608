package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.alignment.Comparability;
import io.clinnexus.domain.anchors.alignment.ComparisonId;
import io.clinnexus.domain.anchors.alignment.ComparisonResult;
import io.clinnexus.domain.anchors.alignment.CorrespondenceKind;
import io.clinnexus.domain.anchors.alignment.Predecessor.Doubt;
import io.clinnexus.domain.anchors.alignment.VersionComparison;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.PublicationId;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Between comparisons and their rows. */
final class VersionComparisonRowConverter {

  private VersionComparisonRowConverter() {}

  static VersionComparison toDomain(VersionComparisonRow row) {
    return new VersionComparison(
        new ComparisonId(row.id()),
        new DocumentId(row.documentId()),
        new DocumentVersionId(row.fromDocVersionId()),
        new DocumentVersionId(row.toDocVersionId()),
        row.basis(),
        Arrays.stream(row.doubts())
            .map(code -> Coded.parse(Doubt.class, code))
            .collect(Collectors.toSet()),
        row.requestedAt(),
        result(row));
  }

  /** A check of the table keeps the columns of the result together. */
  private static Optional<ComparisonResult> result(VersionComparisonRow row) {
    if (row.verdict() == null
        || row.share() == null
        || row.countsJson() == null
        || row.critical() == null
        || row.alignerVersion() == null
        || row.fromRunId() == null
        || row.toRunId() == null
        || row.comparedAt() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ComparisonResult(
            new Comparability(row.verdict(), row.share()),
            counts(row.countsJson()),
            row.critical(),
            row.alignerVersion(),
            new PublicationId(row.fromRunId()),
            new PublicationId(row.toRunId()),
            row.comparedAt()));
  }

  private static Map<CorrespondenceKind, Integer> counts(Jsonb column) {
    Map<CorrespondenceKind, Integer> counts = new EnumMap<>(CorrespondenceKind.class);
    for (KindCount count : JsonShapes.read(column, KindCount[].class)) {
      counts.put(count.kind(), count.count());
    }
    return counts;
  }

  private static Jsonb column(Map<CorrespondenceKind, Integer> counts) {
    return JsonShapes.write(
        Arrays.stream(CorrespondenceKind.values())
            .filter(counts::containsKey)
            .map(kind -> new KindCount(kind, counts.getOrDefault(kind, 0)))
            .toArray(KindCount[]::new));
  }

  /** How many correspondences are of a kind. */
  record KindCount(CorrespondenceKind kind, int count) {}

  static VersionComparisonRow toRow(WorkspaceId workspaceId, VersionComparison comparison) {
    Optional<ComparisonResult> result = comparison.result();
    return new VersionComparisonRow(
        comparison.id().value(),
        workspaceId.value(),
        comparison.documentId().value(),
        comparison.from().value(),
        comparison.to().value(),
        comparison.basis(),
        comparison.doubts().stream().map(Doubt::code).sorted().toArray(String[]::new),
        comparison.requestedAt(),
        result.map(one -> one.comparability().verdict()).orElse(null),
        result.map(one -> one.comparability().share()).orElse(null),
        result.map(one -> column(one.counts())).orElse(null),
        result.map(ComparisonResult::critical).orElse(null),
        result.map(ComparisonResult::alignerVersion).orElse(null),
        result.map(one -> one.earlier().value()).orElse(null),
        result.map(one -> one.later().value()).orElse(null),
        result.map(ComparisonResult::comparedAt).orElse(null));
  }
}
