package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.anchors.alignment.ComparisonId;
import io.clinnexus.domain.anchors.alignment.ComparisonState;
import io.clinnexus.domain.anchors.alignment.Predecessor;
import io.clinnexus.domain.anchors.alignment.StoredAlignments;
import io.clinnexus.domain.anchors.alignment.VersionComparison;
import io.clinnexus.domain.anchors.alignment.VersionComparisons;
import io.clinnexus.domain.anchors.alignment.VersionOrder;
import io.clinnexus.domain.anchors.alignment.VersionsNotComparable;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.PublishedVersion;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.domain.studies.VersionNotPublished;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has a version compared with one that a person chose, by a job. */
public final class RequestComparison {

  private final Store store;
  private final FollowUpQueue followUps;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final IdFactory ids;
  private final Clock clock;

  public RequestComparison(
      Store store,
      FollowUpQueue followUps,
      AuditTrail auditTrail,
      Transactions transactions,
      IdFactory ids,
      Clock clock) {
    this.store = store;
    this.followUps = followUps;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** Where versions and comparisons are. */
  public record Store(
      Documents documents, VersionComparisons comparisons, StoredAlignments alignments) {}

  /**
   * The version, and the one to compare it with.
   *
   * @param with the version that counts as the earlier one
   */
  public record Command(Actor actor, DocumentVersionId versionId, DocumentVersionId with) {}

  /**
   * Returns the comparison; one that was made already is not made again. Throws {@link
   * VersionNotFound}, {@link VersionNotPublished} or {@link VersionsNotComparable}.
   */
  public VersionComparison handle(Command command) {
    command.actor().require(Operation.COMPARE_VERSIONS);
    return transactions.call(() -> request(command));
  }

  private VersionComparison request(Command command) {
    Actor actor = command.actor();
    WorkspaceId workspaceId = actor.workspaceId();
    DocumentVersion version = required(workspaceId, command.versionId());
    DocumentVersion with = required(workspaceId, command.with());
    if (store.documents().lock(workspaceId, version.documentId()).isEmpty()) {
      throw new VersionNotFound(version.id());
    }
    Predecessor.Found chosen = chosen(workspaceId, version, with);
    Optional<VersionComparison> known =
        store.comparisons().between(workspaceId, with.id(), version.id());
    if (known.isPresent()
        && store.alignments().state(workspaceId, known.get()) == ComparisonState.COMPARED) {
      return known.get();
    }
    VersionComparison requested =
        known.orElseGet(
            () ->
                new VersionComparison(
                    new ComparisonId(ids.next()),
                    version.documentId(),
                    with.id(),
                    version.id(),
                    chosen.basis(),
                    chosen.doubts(),
                    clock.instant(),
                    Optional.empty()));
    store.comparisons().put(workspaceId, requested);
    followUps.enqueue(new FollowUpJob(workspaceId, version.id(), ids.next()));
    auditTrail.record(
        new AuditEntry(
            actor,
            "request",
            "version_comparison",
            requested.id().value().toString(),
            Optional.empty(),
            Optional.of(
                OpaqueJson.of(
                    Map.of(
                        "from_version_id", with.id().value(),
                        "to_version_id", version.id().value())))));
    return requested;
  }

  private DocumentVersion required(WorkspaceId workspaceId, DocumentVersionId id) {
    return store
        .documents()
        .findVersion(workspaceId, id)
        .orElseThrow(() -> new VersionNotFound(id));
  }

  private Predecessor.Found chosen(
      WorkspaceId workspaceId, DocumentVersion version, DocumentVersion with) {
    List<DocumentVersion> published =
        store.documents().published(workspaceId, version.documentId()).stream()
            .map(PublishedVersion::version)
            .toList();
    Predecessor choice = VersionOrder.of(published).chosen(version.id(), with);
    if (choice instanceof Predecessor.None none
        && none.reason() != Predecessor.Reason.UNKNOWN_VERSION) {
      throw new VersionsNotComparable(with.id(), version.id(), none.reason());
    }
    for (DocumentVersion one : List.of(version, with)) {
      if (!published.contains(one)) {
        throw new VersionNotPublished(one.id());
      }
    }
    if (choice instanceof Predecessor.Found found) {
      return found;
    }
    throw new VersionNotPublished(version.id());
  }
}
