package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.conflicts.Conflict;
import io.clinnexus.domain.conflicts.ConflictDecision;
import io.clinnexus.domain.conflicts.ConflictDetection;
import io.clinnexus.domain.conflicts.ConflictFindings;
import io.clinnexus.domain.conflicts.ConflictId;
import io.clinnexus.domain.conflicts.ConflictItem;
import io.clinnexus.domain.conflicts.ConflictItemId;
import io.clinnexus.domain.conflicts.ConflictQuote;
import io.clinnexus.domain.conflicts.ConflictSeverity;
import io.clinnexus.domain.conflicts.ConflictStatus;
import io.clinnexus.domain.conflicts.ConflictType;
import io.clinnexus.domain.conflicts.ReopenReason;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.tasks.Task;
import io.clinnexus.domain.tasks.TaskId;
import io.clinnexus.domain.tasks.TaskPayload;
import io.clinnexus.domain.tasks.TaskSeverity;
import io.clinnexus.domain.tasks.TaskStatus;
import io.clinnexus.domain.tasks.TaskSubject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conflicts of a study under way from what was found before to what is found now. */
final class ConflictBook {

  private final WorkspaceId workspaceId;
  private final StudyId studyId;
  private final DetectConflicts.Ledger ledger;
  private final IdFactory ids;
  private final Instant now;
  private int opened;
  private int reopened;
  private int revised;
  private int closed;

  ConflictBook(
      WorkspaceId workspaceId,
      StudyId studyId,
      DetectConflicts.Ledger ledger,
      IdFactory ids,
      Instant now) {
    this.workspaceId = workspaceId;
    this.studyId = studyId;
    this.ledger = ledger;
    this.ids = ids;
    this.now = now;
  }

  ConflictChanges update(List<Finding> findings) {
    Map<String, Conflict> known = new HashMap<>();
    for (Conflict conflict : ledger.conflicts().detected(workspaceId, studyId)) {
      known.put(conflict.detection().orElseThrow().fingerprint(), conflict);
    }
    for (Finding finding : findings) {
      Conflict conflict = known.remove(finding.fingerprint());
      if (conflict == null) {
        open(finding);
      } else {
        lookAgain(conflict, finding);
      }
    }
    known.values().forEach(this::close);
    return new ConflictChanges(findings.size(), opened, reopened, revised, closed);
  }

  private void open(Finding finding) {
    Conflict conflict =
        new Conflict(
            new ConflictId(ids.next()),
            studyId,
            new ConflictType(finding.ruleId()),
            finding.severity(),
            ConflictStatus.OPEN,
            finding.english().title(),
            finding.english().explanation(),
            Optional.empty(),
            now,
            now,
            List.of(item(finding)),
            Optional.of(detection(finding, now, Optional.empty())),
            Optional.empty());
    ledger.conflicts().add(workspaceId, conflict);
    opened++;
    ask(conflict.id(), finding);
  }

  private void lookAgain(Conflict conflict, Finding finding) {
    ConflictDetection before = conflict.detection().orElseThrow();
    Optional<ReopenReason> reason = reopens(conflict, before, finding);
    if (reason.isEmpty() && before.gone().isEmpty() && isSame(conflict, before, finding)) {
      return;
    }
    ConflictStatus next = reason.isPresent() ? ConflictStatus.OPEN : conflict.status();
    ledger
        .conflicts()
        .refind(
            workspaceId,
            conflict.id(),
            conflict.status(),
            next,
            detection(finding, before.firstSeen(), reason.isPresent() ? reason : before.reopened()),
            new ConflictFindings(
                finding.severity(),
                finding.english().title(),
                finding.english().explanation(),
                List.of(item(finding))));
    if (reason.isPresent()) {
      reopened++;
      ask(conflict.id(), finding);
    } else {
      revised++;
    }
  }

  /** What a person decided holds until the words change; what went by itself comes back open. */
  private static Optional<ReopenReason> reopens(
      Conflict conflict, ConflictDetection before, Finding finding) {
    if (!conflict.status().settled()) {
      return Optional.empty();
    }
    Optional<ConflictDecision> decision = conflict.decision();
    if (decision.isEmpty()) {
      return before.gone().isPresent() ? Optional.of(ReopenReason.FOUND_AGAIN) : Optional.empty();
    }
    boolean same = decision.get().textFingerprint().equals(Optional.of(finding.textFingerprint()));
    return same ? Optional.empty() : Optional.of(ReopenReason.TEXT_CHANGED);
  }

  private static boolean isSame(Conflict conflict, ConflictDetection before, Finding finding) {
    Optional<ConflictItem> item = conflict.items().stream().findFirst();
    return conflict.severity() == finding.severity()
        && conflict.title().equals(finding.english().title())
        && conflict.description().equals(finding.english().explanation())
        && before.russian().equals(finding.russian())
        && before.textFingerprint().equals(finding.textFingerprint())
        && before.suggested().equals(finding.suggested())
        && item.flatMap(ConflictItem::leftQuote).equals(Optional.of(finding.left()))
        && item.flatMap(ConflictItem::rightQuote).equals(finding.right());
  }

  /** Not found any more: whatever was open is settled by that. */
  private void close(Conflict conflict) {
    ConflictDetection before = conflict.detection().orElseThrow();
    if (before.gone().isPresent()) {
      return;
    }
    ledger
        .conflicts()
        .refind(
            workspaceId,
            conflict.id(),
            conflict.status(),
            conflict.status().settled() ? conflict.status() : ConflictStatus.RESOLVED,
            before.goneAt(now),
            new ConflictFindings(
                conflict.severity(), conflict.title(), conflict.description(), conflict.items()));
    closed++;
    for (Task task : unfinished(conflict.id())) {
      ledger.tasks().changeStatus(workspaceId, task.id(), task.status(), TaskStatus.CANCELLED);
    }
  }

  private ConflictDetection detection(
      Finding finding, Instant firstSeen, Optional<ReopenReason> reason) {
    return new ConflictDetection(
        finding.ruleId(),
        finding.fingerprint(),
        finding.textFingerprint(),
        finding.russian(),
        finding.suggested(),
        firstSeen,
        now,
        Optional.empty(),
        reason);
  }

  private ConflictItem item(Finding finding) {
    return new ConflictItem(
        new ConflictItemId(ids.next()),
        Optional.of(finding.left().anchorId()),
        finding.right().map(ConflictQuote::anchorId),
        finding.leftFact(),
        finding.rightFact(),
        Optional.empty(),
        now,
        Optional.of(finding.left()),
        finding.right());
  }

  /** A critical one is somebody's work; there is one task for it at a time. */
  private void ask(ConflictId id, Finding finding) {
    if (finding.severity() != ConflictSeverity.CRITICAL || !unfinished(id).isEmpty()) {
      return;
    }
    ledger
        .tasks()
        .add(
            workspaceId,
            Task.open(
                new TaskId(ids.next()),
                studyId,
                new TaskPayload.ConflictToResolve(
                    new TaskSubject.ConflictReference(id.value()),
                    finding.ruleId(),
                    Coded.parse(TaskSeverity.class, finding.severity().code()),
                    finding.english().title(),
                    Map.of()),
                now));
  }

  private List<Task> unfinished(ConflictId id) {
    return ledger
        .tasks()
        .unfinishedAbout(workspaceId, studyId, new TaskSubject.ConflictReference(id.value()));
  }
}
