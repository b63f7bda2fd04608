package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares a published version with its neighbours in the order of versions, and with those a
 * person chose. What was compared as it is now is not compared again. Each two versions are
 * compared in a transaction of their own that keeps other comparisons of the document out.
 */
public final class CompareVersions {

  private final Store store;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final VersionAligner aligner;
  private final IdFactory ids;
  private final Clock clock;

  public CompareVersions(
      Store store,
      AuditTrail auditTrail,
      Transactions transactions,
      VersionAligner aligner,
      IdFactory ids,
      Clock clock) {
    this.store = store;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.aligner = aligner;
    this.ids = ids;
    this.clock = clock;
  }

  /** Where versions are, and where comparisons go. */
  public record Store(
      Documents documents,
      Anchors anchors,
      AnchorMatches matches,
      VersionComparisons comparisons) {}

  /** The version that was published, or whose place in the order changed. */
  public record Command(Actor actor, DocumentVersionId versionId) {}

  /** Returns the comparisons that were due, as they are now. */
  public List<VersionComparison> handle(Command command) {
    WorkspaceId workspaceId = command.actor().workspaceId();
    List<DueComparison> due = transactions.read(() -> due(workspaceId, command.versionId()));
    List<VersionComparison> done = new ArrayList<>();
    for (DueComparison pair : due) {
      compare(command.actor(), pair).ifPresent(done::add);
    }
    return done;
  }

  private List<DueComparison> due(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return store
        .documents()
        .findVersion(workspaceId, versionId)
        .map(
            version ->
                DueComparison.find(
                    store.documents().published(workspaceId, version.documentId()),
                    store.comparisons().of(workspaceId, versionId),
                    versionId,
                    () -> new ComparisonId(ids.next()),
                    clock.instant()))
        .orElse(List.of());
  }

  private Optional<VersionComparison> compare(Actor actor, DueComparison due) {
    if (!due.align()) {
      return transactions.call(() -> store(actor, due, due.comparison(), Optional.empty()));
    }
    WorkspaceId workspaceId = actor.workspaceId();
    VersionComparison comparison = due.comparison();
    Loaded loaded =
        transactions.read(
            () ->
                new Loaded(
                    store.anchors().all(workspaceId, comparison.from()),
                    store.anchors().all(workspaceId, comparison.to())));
    VersionAlignment alignment = aligner.align(loaded.earlier(), loaded.later());
    VersionComparison compared =
        comparison.withResult(
            ComparisonResult.of(
                alignment, due.fromPublication(), due.toPublication(), clock.instant()));
    return transactions.call(() -> store(actor, due, compared, Optional.of(alignment)));
  }

  private record Loaded(List<Anchor> earlier, List<Anchor> later) {}

  /**
   * Stores nothing when the document is gone, or when one of the versions was published meanwhile:
   * that has its own job.
   */
  private Optional<VersionComparison> store(
      Actor actor,
      DueComparison due,
      VersionComparison compared,
      Optional<VersionAlignment> alignment) {
    WorkspaceId workspaceId = actor.workspaceId();
    if (store.documents().lock(workspaceId, compared.documentId()).isEmpty()) {
      return Optional.empty();
    }
    if (!due.holds(store.documents().published(workspaceId, compared.documentId()))) {
      return Optional.empty();
    }
    Optional<VersionComparison> before =
        store.comparisons().between(workspaceId, compared.from(), compared.to());
    alignment.ifPresent(
        found ->
            store
                .matches()
                .replace(
                    workspaceId,
                    AlignmentMatches.of(
                        compared.documentId(), compared.from(), compared.to(), found)));
    store.comparisons().put(workspaceId, compared);
    VersionComparison stored =
        store.comparisons().between(workspaceId, compared.from(), compared.to()).orElseThrow();
    auditTrail.record(
        new AuditEntry(
            actor,
            "compare",
            "version_comparison",
            stored.id().value().toString(),
            before.map(CompareVersions::state),
            Optional.of(state(stored))));
    return Optional.of(stored);
  }

  private static OpaqueJson state(VersionComparison comparison) {
    Map<String, @Nullable Object> state = new TreeMap<>();
    state.put("from_version_id", comparison.from().value());
    state.put("to_version_id", comparison.to().value());
    state.put("basis", comparison.basis().code());
    Optional<ComparisonResult> result = comparison.result();
    state.put("verdict", result.map(one -> one.comparability().verdict().code()).orElse(null));
    state.put("critical", result.map(ComparisonResult::critical).orElse(null));
    state.put("aligner_version", result.map(ComparisonResult::alignerVersion).orElse(null));
    return OpaqueJson.of(state);
  }
}
