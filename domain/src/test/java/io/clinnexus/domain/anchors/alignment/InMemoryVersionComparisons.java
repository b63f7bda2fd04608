package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Comparisons in a list. */
public final class InMemoryVersionComparisons implements VersionComparisons {

  private final Documents documents;
  private final List<VersionComparison> all = new ArrayList<>();

  public InMemoryVersionComparisons(Documents documents) {
    this.documents = documents;
  }

  @Override
  public synchronized Optional<VersionComparison> find(WorkspaceId workspaceId, ComparisonId id) {
    return visible(workspaceId).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public synchronized Optional<VersionComparison> between(
      WorkspaceId workspaceId, DocumentVersionId from, DocumentVersionId to) {
    return visible(workspaceId).stream()
        .filter(one -> one.from().equals(from) && one.to().equals(to))
        .findFirst();
  }

  @Override
  public synchronized List<VersionComparison> of(
      WorkspaceId workspaceId, DocumentVersionId versionId) {
    return visible(workspaceId).stream()
        .filter(one -> one.from().equals(versionId) || one.to().equals(versionId))
        .sorted(
            Comparator.comparing(VersionComparison::requestedAt)
                .thenComparing(one -> one.id().value().toString()))
        .toList();
  }

  @Override
  public synchronized void put(WorkspaceId workspaceId, VersionComparison comparison) {
    for (DocumentVersionId id : List.of(comparison.from(), comparison.to())) {
      if (documents
          .findVersion(workspaceId, id)
          .map(DocumentVersion::documentId)
          .filter(comparison.documentId()::equals)
          .isEmpty()) {
        throw new VersionNotFound(id);
      }
    }
    Optional<VersionComparison> before = between(workspaceId, comparison.from(), comparison.to());
    before.ifPresent(all::remove);
    all.add(
        new VersionComparison(
            before.map(VersionComparison::id).orElse(comparison.id()),
            comparison.documentId(),
            comparison.from(),
            comparison.to(),
            comparison.basis(),
            comparison.doubts(),
            before.map(VersionComparison::requestedAt).orElse(comparison.requestedAt()),
            comparison.result()));
  }

  private List<VersionComparison> visible(WorkspaceId workspaceId) {
    return all.stream()
        .filter(one -> documents.findVersion(workspaceId, one.from()).isPresent())
        .filter(one -> documents.findVersion(workspaceId, one.to()).isPresent())
        .toList();
  }
}
