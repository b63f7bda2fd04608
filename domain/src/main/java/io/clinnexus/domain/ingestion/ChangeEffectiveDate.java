package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.anchors.alignment.VersionOrder;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.PublishedVersion;
import io.clinnexus.domain.studies.VersionNotFound;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a version another effective date, which may change its place in the order of versions: what
 * became neighbours is compared by jobs.
 */
public final class ChangeEffectiveDate {

  private static final int LONGEST_REASON = 1000;

  private final Documents documents;
  private final FollowUpQueue followUps;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final IdFactory ids;

  public ChangeEffectiveDate(
      Documents documents,
      FollowUpQueue followUps,
      AuditTrail auditTrail,
      Transactions transactions,
      IdFactory ids) {
    this.documents = documents;
    this.followUps = followUps;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.ids = ids;
  }

  /** The new date, or none, and why. */
  public record Command(
      Actor actor, DocumentVersionId versionId, Optional<LocalDate> date, String reason) {

    public Command {
      reason = StorableText.stripped(reason, "reason", LONGEST_REASON);
    }
  }

  /** Changes the date; the same date changes nothing. Throws {@link VersionNotFound}. */
  public void handle(Command command) {
    command.actor().require(Operation.ADD_VERSION);
    transactions.run(() -> change(command));
  }

  private void change(Command command) {
    WorkspaceId workspaceId = command.actor().workspaceId();
    DocumentVersionId id = command.versionId();
    DocumentVersion found =
        documents.findVersion(workspaceId, id).orElseThrow(() -> new VersionNotFound(id));
    if (documents.lock(workspaceId, found.documentId()).isEmpty()) {
      throw new VersionNotFound(id);
    }
    DocumentVersion before =
        documents.lockVersion(workspaceId, id).orElseThrow(() -> new VersionNotFound(id));
    if (before.effectiveDate().equals(command.date())) {
      return;
    }
    Optional<DocumentVersionId> left = successor(workspaceId, before);
    documents.updateVersion(workspaceId, before.effectiveFrom(command.date()));
    auditTrail.record(
        new AuditEntry(
            command.actor(),
            "update",
            "document_version",
            id.value().toString(),
            Optional.of(state(before.effectiveDate())),
            Optional.of(state(command.date())),
            Optional.of(command.reason())));
    followUps.enqueue(new FollowUpJob(workspaceId, id, ids.next()));
    left.ifPresent(next -> followUps.enqueue(new FollowUpJob(workspaceId, next, ids.next())));
  }

  /** The published version right after this one: it gets another predecessor. */
  private Optional<DocumentVersionId> successor(WorkspaceId workspaceId, DocumentVersion version) {
    List<DocumentVersionId> order =
        VersionOrder.of(
                documents.published(workspaceId, version.documentId()).stream()
                    .map(PublishedVersion::version)
                    .toList())
            .versions()
            .stream()
            .map(DocumentVersion::id)
            .toList();
    int place = order.indexOf(version.id());
    return place >= 0 && place + 1 < order.size()
        ? Optional.of(order.get(place + 1))
        : Optional.empty();
  }

  private static OpaqueJson state(Optional<LocalDate> date) {
    Map<String, @Nullable Object> state =
        Collections.singletonMap("effective_date", date.map(LocalDate::toString).orElse(null));
    return OpaqueJson.of(state);
  }
}
