package io.clinnexus.domain.facts;

import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Fingerprint;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a fact of a version: accepts, corrects or rejects what was read, or takes the last
 * decision back. Each needs a reason (21 CFR 11.10(e), ICH E6(R3) 4.2.2).
 */
public final class DecideFact {

  private final Facts facts;
  private final FactDecisions decisions;
  private final Consequence consequence;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final Origin origin;

  public DecideFact(
      Facts facts,
      FactDecisions decisions,
      Consequence consequence,
      AuditTrail auditTrail,
      Transactions transactions,
      Origin origin) {
    this.facts = facts;
    this.decisions = decisions;
    this.consequence = consequence;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.origin = origin;
  }

  /** Where ids and times come from. */
  public record Origin(IdFactory ids, Clock clock) {}

  /** What follows for the study when facts of a version changed; joins the transaction. */
  @FunctionalInterface
  public interface Consequence {

    /** Derives what now holds for the study. */
    void follow(WorkspaceId workspaceId, StudyId studyId, DocumentVersionId changed);
  }

  /**
   * What was decided, by whom and why.
   *
   * @param value the right value; present exactly for a correction
   * @param unit its unit
   */
  public record Command(
      Actor actor,
      FactId factId,
      FactDecisionKind kind,
      Optional<FactValue> value,
      Optional<String> unit,
      String reason) {}

  /**
   * Returns the fact as it is under the decision. Throws {@link FactNotFound}, {@link
   * FactWithoutVersion}, {@link NothingToWithdraw}, {@link FactMovedOn} when somebody else changed
   * it meanwhile, and {@link InvalidValue} for a correction without value, of another kind of
   * value, or without reason.
   */
  public Fact handle(Command command) {
    command.actor().require(Operation.DECIDE_FACT);
    return transactions.call(() -> decide(command));
  }

  private Fact decide(Command command) {
    WorkspaceId workspaceId = command.actor().workspaceId();
    Fact before =
        facts
            .find(workspaceId, command.factId())
            .orElseThrow(() -> new FactNotFound(command.factId()));
    DocumentVersionId versionId =
        before.createdFrom().orElseThrow(() -> new FactWithoutVersion(before.id()));
    Optional<FactDecision> last = decisions.last(workspaceId, versionId, before.key());
    if (command.kind() == FactDecisionKind.WITHDRAW
        && last.flatMap(FactDecision::outcome).isEmpty()) {
      throw new NothingToWithdraw(before.id());
    }
    FactDecision decision = decision(command, before, versionId, last);
    Fact after = DecidedFacts.under(decision, before);
    // first the fact: of two who decide at once, one waits here and then finds that it moved on
    facts.revise(workspaceId, before, after);
    decisions.add(workspaceId, decision);
    consequence.follow(workspaceId, before.studyId(), versionId);
    auditTrail.record(entry(command, before, after));
    return facts.find(workspaceId, before.id()).orElse(after);
  }

  private FactDecision decision(
      Command command, Fact before, DocumentVersionId versionId, Optional<FactDecision> last) {
    FactReading read =
        last.map(decision -> DecidedFacts.readingUnder(decision, before))
            .orElseGet(() -> FactReading.of(before));
    command.value().ifPresent(value -> requireKind(value, read.value().value()));
    return new FactDecision(
        new FactDecisionId(origin.ids().next()),
        before.studyId(),
        versionId,
        before.key(),
        command.kind(),
        command.value().map(StatedValue::of),
        command.unit(),
        read,
        command.reason(),
        command.actor().userId(),
        origin.clock().instant());
  }

  /** A number stays a number; what was not read, or in a shape of its own, may become anything. */
  private static void requireKind(FactValue value, FactValue read) {
    boolean free = read instanceof FactValue.Missing || read instanceof FactValue.Open;
    InvalidValue.unless(
        free || value.getClass() == read.getClass(), "value", "must be of the kind that was read.");
  }

  private static AuditEntry entry(Command command, Fact before, Fact after) {
    return new AuditEntry(
        command.actor(),
        "decide",
        "fact",
        before.id().value().toString(),
        Optional.of(state(before, null)),
        Optional.of(state(after, command.kind())),
        Optional.of(command.reason().strip()));
  }

  private static OpaqueJson state(Fact fact, @Nullable FactDecisionKind kind) {
    Map<String, @Nullable Object> state = new TreeMap<>();
    state.put("fact_key", fact.key().format());
    state.put("status", fact.status().code());
    state.put("value", shown(fact.value().value()));
    if (kind != null) {
      state.put("decision", kind.code());
    }
    return OpaqueJson.of(state);
  }

  /** Numbers are shown; of the document's words the trail keeps a fingerprint. */
  private static String shown(FactValue value) {
    if (value instanceof FactValue.Numeric number) {
      return number.number().toPlainString();
    } else if (value instanceof FactValue.Range range) {
      return range.min().toPlainString() + ".." + range.max().toPlainString();
    } else if (value instanceof FactValue.Duration duration) {
      return duration.amount() + " " + duration.unit().code();
    } else if (value instanceof FactValue.Flag flag) {
      return String.valueOf(flag.holds());
    } else if (value instanceof FactValue.Missing) {
      return "missing";
    }
    return "sha256:" + Fingerprint.of(value.toString());
  }
}
