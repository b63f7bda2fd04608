package io.clinnexus.domain.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of conflicts. */
public abstract class ConflictsContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());
  private static final Map<String, OpaqueJson> MORE = Map.of("old", new OpaqueJson("{\"k\":[1]}"));

  private Ports ports;
  private Conflicts conflicts;
  private Actor actor;
  private WorkspaceId workspaceId;
  private Study study;

  protected abstract Ports ports();

  @BeforeEach
  void startAStudy() {
    ports = ports();
    conflicts = ports.port(Conflicts.class);
    actor = ports.newActor();
    workspaceId = actor.workspaceId();
    study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    ports.transactions().run(() -> ports.studies().add(study));
  }

  @Test
  void an_added_conflict_is_found_in_its_workspace_only() {
    Conflict conflict = added(ConflictFixture.open(study.id()));

    assertThat(conflicts.find(workspaceId, conflict.id())).contains(conflict);
    assertThat(conflicts.find(STRANGER, conflict.id())).isEmpty();
  }

  @Test
  void a_conflict_comes_back_with_all_it_has() {
    DocumentVersionId versionId = new DocumentVersionId(UUID.randomUUID());
    ConflictItem second = ConflictFixture.item(versionId, StudyFixture.NOON.plusSeconds(1));
    ConflictItem first = ConflictFixture.item(versionId, StudyFixture.NOON);
    Conflict conflict =
        new Conflict(
            new ConflictId(UUID.randomUUID()),
            study.id(),
            ConflictType.AGE_RANGE,
            ConflictSeverity.CRITICAL,
            ConflictStatus.INVESTIGATING,
            "Ages",
            "65 is above 18",
            Optional.of(Actor.builtIn().userId()),
            StudyFixture.NOON,
            StudyFixture.NOON.plusSeconds(5),
            List.of(second, first),
            Optional.empty(),
            Optional.empty());
    added(conflict);

    Conflict found = conflicts.find(workspaceId, conflict.id()).orElseThrow();
    assertThat(found.items()).containsExactly(first, second);
    assertThat(found).usingRecursiveComparison().ignoringFields("items").isEqualTo(conflict);
  }

  @Test
  void evidence_of_every_type_comes_back_with_keys_nobody_knows() {
    assertKept(
        ConflictType.ALTERNATIVES,
        new ConflictEvidence.Alternatives(
            new OpaqueJson("{\"value\":18}"),
            List.of(
                new AlternativeReading(
                    new OpaqueJson("[1,null]"),
                    Optional.of(new Confidence(0.25)),
                    Optional.of("от 18"),
                    MORE),
                new AlternativeReading(
                    new OpaqueJson("null"), Optional.empty(), Optional.empty(), Map.of())),
            MORE));
    assertKept(ConflictType.AGE_RANGE, new ConflictEvidence.AgeRange(65, 18.5, MORE));
    assertKept(ConflictType.ALPHA, new ConflictEvidence.Alpha(0.2, 0.1, MORE));
    assertKept(ConflictType.POWER, new ConflictEvidence.Power(0.5, 0.7, MORE));
    assertKept(
        ConflictType.VALUE_CHANGE,
        new ConflictEvidence.ValueChange(
            new OpaqueJson("1"),
            new OpaqueJson("\"2\""),
            new DocumentVersionId(UUID.randomUUID()),
            new DocumentVersionId(UUID.randomUUID()),
            MORE));
    assertKept(
        new ConflictType("abbreviation_undefined"),
        new ConflictEvidence.Other(new OpaqueJson("{\"term\":\"AUC\"}")));
  }

  private void assertKept(ConflictType type, ConflictEvidence evidence) {
    Conflict conflict =
        added(ConflictFixture.with(study.id(), type, List.of(ConflictFixture.item(evidence))));
    assertThat(conflicts.find(workspaceId, conflict.id())).contains(conflict);
  }

  @Test
  void a_conflict_needs_a_study_of_the_workspace() {
    Conflict conflict = ConflictFixture.open(study.id());

    assertThatThrownBy(() -> ports.transactions().run(() -> conflicts.add(STRANGER, conflict)))
        .isInstanceOf(StudyNotFound.class);
    assertThatThrownBy(() -> added(ConflictFixture.open(new StudyId(UUID.randomUUID()))))
        .isInstanceOf(StudyNotFound.class);
    assertThat(conflicts.find(workspaceId, conflict.id())).isEmpty();
  }

  @Test
  void conflicts_are_listed_most_severe_first_then_oldest_first() {
    Conflict low = added(ConflictSeverity.LOW, 0);
    Conflict newer = added(ConflictSeverity.HIGH, 2);
    Conflict critical = added(ConflictSeverity.CRITICAL, 3);
    Conflict older = added(ConflictSeverity.HIGH, 1);
    Conflict one = added(ConflictSeverity.MEDIUM, 1);
    Conflict two = added(ConflictSeverity.MEDIUM, 1);
    boolean oneFirst = one.id().value().toString().compareTo(two.id().value().toString()) < 0;

    PageAssertions.assertPaged(
        page -> conflicts.list(workspaceId, study.id(), ConflictFilter.ALL, page),
        oneFirst
            ? List.of(critical, older, newer, one, two, low)
            : List.of(critical, older, newer, two, one, low));
    PageAssertions.assertPaged(
        page -> conflicts.list(STRANGER, study.id(), ConflictFilter.ALL, page),
        List.<Conflict>of());
  }

  @Test
  void a_list_is_narrowed_by_status_severity_and_type() {
    Conflict open = added(ConflictSeverity.LOW, 0);
    Conflict resolved = added(ConflictSeverity.HIGH, 0);
    transition(resolved, ConflictStatus.OPEN, ConflictStatus.RESOLVED);
    Conflict alternatives =
        added(ConflictFixture.with(study.id(), ConflictType.ALTERNATIVES, List.of()));

    assertThat(ids(ConflictFilter.UNSETTLED)).containsExactly(alternatives.id(), open.id());
    assertThat(
            ids(
                new ConflictFilter(
                    Set.of(ConflictStatus.RESOLVED, ConflictStatus.SUPPRESSED),
                    Set.of(),
                    Set.of())))
        .containsExactly(resolved.id());
    assertThat(
            ids(
                new ConflictFilter(
                    Set.of(),
                    Set.of(ConflictSeverity.LOW, ConflictSeverity.CRITICAL),
                    Set.of(ConflictType.POWER))))
        .containsExactly(open.id());
    assertThat(ids(new ConflictFilter(Set.of(), Set.of(), Set.of(ConflictType.ALTERNATIVES))))
        .containsExactly(alternatives.id());
  }

  private List<ConflictId> ids(ConflictFilter filter) {
    return conflicts.list(workspaceId, study.id(), filter, PageRequest.first(10)).items().stream()
        .map(Conflict::id)
        .toList();
  }

  @Test
  void a_transition_happens_from_the_expected_status_only() {
    Conflict conflict = added(ConflictFixture.open(study.id()));

    transition(conflict, ConflictStatus.OPEN, ConflictStatus.ACCEPTED_RISK);

    Conflict accepted = conflicts.find(workspaceId, conflict.id()).orElseThrow();
    assertThat(accepted.status()).isEqualTo(ConflictStatus.ACCEPTED_RISK);
    assertThat(accepted.updatedAt()).isAfter(conflict.updatedAt());
    assertThat(accepted)
        .usingRecursiveComparison()
        .ignoringFields("status", "updatedAt")
        .isEqualTo(conflict);
    assertThatThrownBy(() -> transition(conflict, ConflictStatus.OPEN, ConflictStatus.SUPPRESSED))
        .isInstanceOfSatisfying(
            ConflictMovedOn.class, e -> assertThat(e.code()).isEqualTo("conflict.moved-on"));
    assertThat(conflicts.find(workspaceId, conflict.id())).contains(accepted);
  }

  @Test
  void an_owner_is_given_and_taken_back() {
    Conflict conflict = added(ConflictFixture.open(study.id()));
    UserId owner = Actor.builtIn().userId();

    assign(conflict, Optional.of(owner));
    assertThat(conflicts.find(workspaceId, conflict.id()).orElseThrow().owner()).contains(owner);

    assign(conflict, Optional.empty());
    assertThat(conflicts.find(workspaceId, conflict.id()).orElseThrow().owner()).isEmpty();
  }

  @Test
  void new_findings_replace_the_old_ones_and_leave_status_and_owner() {
    ConflictItem gone = ConflictFixture.item(new ConflictEvidence.Power(0.5, 0.7, Map.of()));
    ConflictItem found = ConflictFixture.item(new ConflictEvidence.Power(0.6, 0.7, Map.of()));
    Conflict conflict = added(ConflictFixture.with(study.id(), ConflictType.POWER, List.of(gone)));
    transition(conflict, ConflictStatus.OPEN, ConflictStatus.INVESTIGATING);
    assign(conflict, Optional.of(Actor.builtIn().userId()));

    ConflictFindings findings =
        new ConflictFindings(ConflictSeverity.LOW, "New", "Text", List.of(found));
    revise(workspaceId, conflict, findings);

    Conflict revised = conflicts.find(workspaceId, conflict.id()).orElseThrow();
    assertThat(revised.items()).containsExactly(found);
    assertThat(revised.severity()).isEqualTo(ConflictSeverity.LOW);
    assertThat(revised.title()).isEqualTo("New");
    assertThat(revised.description()).isEqualTo("Text");
    assertThat(revised.status()).isEqualTo(ConflictStatus.INVESTIGATING);
    assertThat(revised.owner()).contains(Actor.builtIn().userId());
  }

  @Test
  void a_found_conflict_comes_back_with_both_languages_and_the_words_of_its_sides() {
    Conflict conflict = added(FoundConflicts.open(study.id(), "one"));

    assertThat(conflicts.find(workspaceId, conflict.id())).contains(conflict);
  }

  @Test
  void what_rules_found_in_a_study_is_listed_without_the_rest() {
    added(ConflictFixture.open(study.id()));
    Conflict found = added(FoundConflicts.open(study.id(), "one"));

    assertThat(conflicts.detected(workspaceId, study.id())).containsExactly(found);
    assertThat(conflicts.detected(STRANGER, study.id())).isEmpty();
  }

  @Test
  void a_decision_is_kept_with_its_reason_until_the_conflict_is_taken_up_again() {
    Conflict conflict = added(FoundConflicts.open(study.id(), "one"));
    ConflictDecision decision =
        new ConflictDecision(
            "Known and accepted",
            Actor.builtIn().userId(),
            StudyFixture.NOON.plusSeconds(9),
            Optional.of("text"));

    decide(conflict, ConflictStatus.OPEN, ConflictStatus.ACCEPTED_RISK, Optional.of(decision));
    Conflict decided = conflicts.find(workspaceId, conflict.id()).orElseThrow();
    assertThat(decided.status()).isEqualTo(ConflictStatus.ACCEPTED_RISK);
    assertThat(decided.decision()).contains(decision);
    assertThat(decided.detection()).isEqualTo(conflict.detection());
    assertThatThrownBy(
            () ->
                decide(
                    conflict, ConflictStatus.OPEN, ConflictStatus.RESOLVED, Optional.of(decision)))
        .isInstanceOf(ConflictMovedOn.class);

    decide(conflict, ConflictStatus.ACCEPTED_RISK, ConflictStatus.INVESTIGATING, Optional.empty());
    assertThat(conflicts.find(workspaceId, conflict.id()).orElseThrow().decision()).isEmpty();
  }

  @Test
  void a_new_look_replaces_what_was_found_and_leaves_the_decision() {
    Conflict conflict = added(FoundConflicts.open(study.id(), "one"));
    ConflictDecision decision =
        new ConflictDecision(
            "Done", Actor.builtIn().userId(), StudyFixture.NOON, Optional.of("text"));
    decide(conflict, ConflictStatus.OPEN, ConflictStatus.RESOLVED, Optional.of(decision));
    ConflictDetection again =
        new ConflictDetection(
            "between.sample-size",
            "one",
            "other text",
            new ConflictText("Другое", "Иначе."),
            Optional.empty(),
            StudyFixture.NOON,
            StudyFixture.NOON.plusSeconds(60),
            Optional.of(StudyFixture.NOON.plusSeconds(61)),
            Optional.of(ReopenReason.TEXT_CHANGED));
    ConflictItem item = FoundConflicts.open(study.id(), "two").items().get(0);

    refind(conflict, ConflictStatus.RESOLVED, again, item);

    Conflict found = conflicts.find(workspaceId, conflict.id()).orElseThrow();
    assertThat(found.status()).isEqualTo(ConflictStatus.OPEN);
    assertThat(found.detection()).contains(again);
    assertThat(found.decision()).contains(decision);
    assertThat(found.items()).containsExactly(item);
    assertThat(found.title()).isEqualTo("New");
    assertThatThrownBy(() -> refind(conflict, ConflictStatus.RESOLVED, again, item))
        .isInstanceOf(ConflictMovedOn.class);
  }

  private void decide(
      Conflict conflict,
      ConflictStatus expected,
      ConflictStatus next,
      Optional<ConflictDecision> decision) {
    ports
        .transactions()
        .run(() -> conflicts.decide(workspaceId, conflict.id(), expected, next, decision));
  }

  private void refind(
      Conflict conflict, ConflictStatus expected, ConflictDetection detection, ConflictItem item) {
    ports
        .transactions()
        .run(
            () ->
                conflicts.refind(
                    workspaceId,
                    conflict.id(),
                    expected,
                    ConflictStatus.OPEN,
                    detection,
                    new ConflictFindings(ConflictSeverity.LOW, "New", "Text", List.of(item))));
  }

  @Test
  void a_conflict_of_another_workspace_is_never_changed() {
    Conflict conflict = added(ConflictFixture.open(study.id()));

    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(
                        () ->
                            conflicts.transition(
                                STRANGER,
                                conflict.id(),
                                ConflictStatus.OPEN,
                                ConflictStatus.RESOLVED)))
        .isInstanceOf(ConflictNotFound.class);
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(() -> conflicts.assign(STRANGER, conflict.id(), Optional.empty())))
        .isInstanceOf(ConflictNotFound.class);
    ConflictFindings findings =
        new ConflictFindings(ConflictSeverity.LOW, "New", "Text", List.of());
    assertThatThrownBy(() -> revise(STRANGER, conflict, findings))
        .isInstanceOf(ConflictNotFound.class);
    assertThat(conflicts.find(workspaceId, conflict.id())).contains(conflict);
  }

  @Test
  void invented_cursors_are_refused() {
    PageAssertions.assertInventedCursorsRefused(
        page -> conflicts.list(workspaceId, study.id(), ConflictFilter.ALL, page));
  }

  private Conflict added(ConflictSeverity severity, int secondsAfterNoon) {
    return added(
        ConflictFixture.open(
            study.id(), severity, StudyFixture.NOON.plusSeconds(secondsAfterNoon)));
  }

  private Conflict added(Conflict conflict) {
    ports.transactions().run(() -> conflicts.add(workspaceId, conflict));
    return conflict;
  }

  private void transition(Conflict conflict, ConflictStatus expected, ConflictStatus next) {
    ports
        .transactions()
        .run(() -> conflicts.transition(workspaceId, conflict.id(), expected, next));
  }

  private void assign(Conflict conflict, Optional<UserId> owner) {
    ports.transactions().run(() -> conflicts.assign(workspaceId, conflict.id(), owner));
  }

  private void revise(WorkspaceId workspace, Conflict conflict, ConflictFindings findings) {
    ports.transactions().run(() -> conflicts.revise(workspace, conflict.id(), findings));
  }
}
