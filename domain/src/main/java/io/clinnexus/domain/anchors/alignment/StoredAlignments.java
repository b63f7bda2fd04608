package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.PublicationId;
import io.clinnexus.domain.studies.PublishedVersion;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what was compared back as an alignment, and only while it holds. Joins a transaction. */
public final class StoredAlignments {

  private final Documents documents;
  private final Anchors anchors;
  private final AnchorMatches matches;
  private final VersionComparisons comparisons;

  public StoredAlignments(
      Documents documents, Anchors anchors, AnchorMatches matches, VersionComparisons comparisons) {
    this.documents = documents;
    this.anchors = anchors;
    this.matches = matches;
    this.comparisons = comparisons;
  }

  /** A comparison with its alignment. */
  public record Stored(VersionComparison comparison, VersionAlignment alignment) {}

  /**
   * The alignment of two versions; throws {@link VersionsNotCompared} when they were not compared,
   * or one of them was published again since.
   */
  public Stored between(WorkspaceId workspaceId, DocumentVersionId from, DocumentVersionId to) {
    VersionComparison comparison =
        comparisons
            .between(workspaceId, from, to)
            .orElseThrow(() -> new VersionsNotCompared(from, to, ComparisonState.NONE));
    ComparisonState state = state(workspaceId, comparison);
    if (state != ComparisonState.COMPARED) {
      throw new VersionsNotCompared(from, to, state);
    }
    return new Stored(comparison, read(workspaceId, comparison));
  }

  /** Where a comparison stands. */
  public ComparisonState state(WorkspaceId workspaceId, VersionComparison comparison) {
    return comparison.result().isEmpty()
        ? ComparisonState.REQUESTED
        : isCurrent(comparison, publications(workspaceId, comparison.documentId()))
            ? ComparisonState.COMPARED
            : ComparisonState.OUTDATED;
  }

  private Map<DocumentVersionId, PublicationId> publications(
      WorkspaceId workspaceId, DocumentId documentId) {
    return documents.published(workspaceId, documentId).stream()
        .collect(Collectors.toMap(found -> found.version().id(), PublishedVersion::publication));
  }

  static boolean isCurrent(
      VersionComparison comparison, Map<DocumentVersionId, PublicationId> publications) {
    Optional<PublicationId> from = Optional.ofNullable(publications.get(comparison.from()));
    Optional<PublicationId> to = Optional.ofNullable(publications.get(comparison.to()));
    return from.isPresent()
        && to.isPresent()
        && comparison.result().filter(result -> result.isOf(from.get(), to.get())).isPresent();
  }

  private VersionAlignment read(WorkspaceId workspaceId, VersionComparison comparison) {
    return AlignmentMatches.read(
        comparison.result().orElseThrow().comparability(),
        anchors.all(workspaceId, comparison.from()),
        anchors.all(workspaceId, comparison.to()),
        matches.between(workspaceId, comparison.from(), comparison.to()));
  }
}
