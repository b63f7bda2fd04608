package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.change.diff.ReadDiff;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records why a row of a table of changes was changed, or whether it is substantial. */
public final class NoteChange {

  private final ReadTableOfChanges readTable;
  private final ChangeNotes notes;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final Clock clock;

  public NoteChange(
      ReadTableOfChanges readTable,
      ChangeNotes notes,
      AuditTrail auditTrail,
      Transactions transactions,
      Clock clock) {
    this.readTable = readTable;
    this.notes = notes;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What a person says of a row.
   *
   * @param decision absent when the text is why the row was changed; else the text is why the
   *     decision is so
   */
  public record Command(
      Actor actor,
      DocumentVersionId from,
      DocumentVersionId to,
      AnchorId key,
      Optional<Substance> decision,
      String text) {}

  /**
   * Returns the note as it is now; throws {@link ChangeNotFound}, or {@link
   * io.clinnexus.domain.anchors.alignment.VersionsNotCompared}.
   */
  public ChangeNote handle(Command command) {
    command.actor().require(Operation.NOTE_CHANGE);
    return transactions.call(() -> note(command));
  }

  private ChangeNote note(Command command) {
    Actor actor = command.actor();
    TableOfChanges table =
        readTable.handle(new ReadDiff.Query(actor.workspaceId(), command.from(), command.to()));
    TableOfChanges.Row row =
        table.rows().stream()
            .filter(each -> each.change().key().equals(command.key()))
            .findFirst()
            .orElseThrow(() -> new ChangeNotFound(command.key()));
    ChangeNote empty =
        new ChangeNote(
            table.comparison().id(),
            command.key(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            actor.userId(),
            clock.instant());
    ChangeNote before = row.note().orElse(empty);
    ChangeNote after =
        command
            .decision()
            .map(
                decision ->
                    before.withDecision(decision, command.text(), actor.userId(), clock.instant()))
            .orElseGet(() -> before.withReason(command.text(), actor.userId(), clock.instant()));
    notes.put(actor.workspaceId(), after);
    auditTrail.record(
        new AuditEntry(
            actor,
            command.decision().isPresent() ? "decide" : "explain",
            "change_note",
            command.key().format(),
            row.note().map(NoteChange::state),
            Optional.of(state(after)),
            command.decision().isPresent() ? after.decisionReason() : after.reason()));
    return after;
  }

  private static OpaqueJson state(ChangeNote note) {
    Map<String, @Nullable Object> state = new TreeMap<>();
    state.put("comparison_id", note.comparisonId().value());
    state.put("explained", note.reason().isPresent());
    state.put("decision", note.decision().map(Substance::code).orElse(null));
    return OpaqueJson.of(state);
  }
}
