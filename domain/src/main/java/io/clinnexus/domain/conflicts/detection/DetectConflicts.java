package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.conflicts.Conflicts;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.tasks.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the stored conflicts of a study in step with what its newest published versions say.
 * Looking again changes nothing when nothing changed; two that look at the same time neither lose
 * nor double anything.
 */
public final class DetectConflicts {

  private static final int MOST_ATTEMPTS = 5;

  private final Sources sources;
  private final Ledger ledger;
  private final Transactions transactions;
  private final ConflictDetector detector;
  private final IdFactory ids;
  private final Clock clock;
  private final PublishedStudy published;

  public DetectConflicts(
      Sources sources,
      Ledger ledger,
      Transactions transactions,
      ConflictDetector detector,
      IdFactory ids,
      Clock clock) {
    this.sources = sources;
    this.ledger = ledger;
    this.transactions = transactions;
    this.detector = detector;
    this.ids = ids;
    this.clock = clock;
    this.published = new PublishedStudy(sources.documents(), sources.anchors(), sources.facts());
  }

  /** What is looked at. */
  public record Sources(Studies studies, Documents documents, Anchors anchors, Facts facts) {}

  /** Where what is found is kept. */
  public record Ledger(Conflicts conflicts, Tasks tasks, AuditTrail auditTrail) {}

  /** In which study to look, and in whose name. */
  public record Command(Actor actor, StudyId studyId) {}

  /**
   * Returns what became of the conflicts. Throws {@link StudyNotFound}, or {@link StudyInMotion}
   * when something was published each time it looked.
   */
  public ConflictChanges handle(Command command) {
    WorkspaceId workspaceId = command.actor().workspaceId();
    StudyId studyId = command.studyId();
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Look look = transactions.read(() -> look(workspaceId, studyId));
      List<Finding> findings = detector.detect(studyId, look.documents());
      Optional<ConflictChanges> changes =
          transactions.call(() -> store(command, look.sources(), findings));
      if (changes.isPresent()) {
        return changes.get();
      }
    }
    throw new StudyInMotion(studyId);
  }

  private record Look(List<PublishedStudy.Source> sources, List<StudyDocument> documents) {}

  private Look look(WorkspaceId workspaceId, StudyId studyId) {
    List<PublishedStudy.Source> found = published.sources(workspaceId, studyId);
    return new Look(found, published.read(workspaceId, studyId, found));
  }

  /** Empty when something was published since it was looked at. */
  private Optional<ConflictChanges> store(
      Command command, List<PublishedStudy.Source> seen, List<Finding> findings) {
    WorkspaceId workspaceId = command.actor().workspaceId();
    StudyId studyId = command.studyId();
    if (sources.studies().lock(workspaceId, studyId).isEmpty()) {
      throw new StudyNotFound(studyId);
    }
    if (!published.sources(workspaceId, studyId).equals(seen)) {
      return Optional.empty();
    }
    ConflictChanges changes =
        new ConflictBook(workspaceId, studyId, ledger, ids, clock.instant()).update(findings);
    if (changes.any()) {
      ledger.auditTrail().record(entry(command, changes));
    }
    return Optional.of(changes);
  }

  private static AuditEntry entry(Command command, ConflictChanges changes) {
    return new AuditEntry(
        command.actor(),
        "detect_conflicts",
        "study",
        command.studyId().value().toString(),
        Optional.empty(),
        Optional.of(
            OpaqueJson.of(
                Map.of(
                    "found", changes.found(),
                    "opened", changes.opened(),
                    "reopened", changes.reopened(),
                    "revised", changes.revised(),
                    "closed", changes.closed()))));
  }
}
