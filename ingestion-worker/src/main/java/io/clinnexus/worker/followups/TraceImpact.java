package io.clinnexus.worker.followups;

import io.clinnexus.domain.anchors.alignment.Predecessor;
import io.clinnexus.domain.anchors.alignment.VersionComparison;
import io.clinnexus.domain.anchors.alignment.VersionComparisons;
import io.clinnexus.domain.anchors.alignment.VersionsNotCompared;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.change.diff.ReadDiff;
import io.clinnexus.domain.change.diff.VersionDiff;
import io.clinnexus.domain.change.impact.AnalyzeImpact;
import io.clinnexus.domain.ingestion.Publication;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.List;
import java.util.Optional;

/** Records what the steps to a version and from it touch, as far as they were compared. */
public final class TraceImpact implements FollowUp {

  private final Documents documents;
  private final VersionComparisons comparisons;
  private final ReadDiff readDiff;
  private final AnalyzeImpact analyzeImpact;
  private final Transactions transactions;

  public TraceImpact(
      Documents documents,
      VersionComparisons comparisons,
      ReadDiff readDiff,
      AnalyzeImpact analyzeImpact,
      Transactions transactions) {
    this.documents = documents;
    this.comparisons = comparisons;
    this.readDiff = readDiff;
    this.analyzeImpact = analyzeImpact;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "trace_impact";
  }

  /** What a person chose to compare is no step from one version to the next. */
  @Override
  public void run(Publication publication) {
    WorkspaceId workspaceId = publication.workspaceId();
    List<VersionComparison> steps =
        transactions.read(
            () ->
                comparisons.of(workspaceId, publication.version().id()).stream()
                    .filter(found -> found.basis() != Predecessor.Basis.CHOSEN)
                    .filter(TraceImpact::isComparable)
                    .toList());
    for (VersionComparison step : steps) {
      Optional<VersionDiff> diff = diff(workspaceId, step);
      if (diff.isPresent()) {
        analyzeImpact.handle(
            new AnalyzeImpact.Command(
                publication.actor(),
                publication.document(),
                version(workspaceId, step.from()),
                version(workspaceId, step.to()),
                diff.get()));
      }
    }
  }

  private static boolean isComparable(VersionComparison comparison) {
    return comparison.result().filter(result -> result.comparability().holds()).isPresent();
  }

  /** Empty when one of the two was published again since: that has a job of its own. */
  private Optional<VersionDiff> diff(WorkspaceId workspaceId, VersionComparison step) {
    try {
      return Optional.of(
          readDiff.handle(new ReadDiff.Query(workspaceId, step.from(), step.to())).diff());
    } catch (VersionsNotCompared e) {
      return Optional.empty();
    }
  }

  private DocumentVersion version(WorkspaceId workspaceId, DocumentVersionId id) {
    return transactions.read(
        () -> documents.findVersion(workspaceId, id).orElseThrow(() -> new VersionNotFound(id)));
  }
}
