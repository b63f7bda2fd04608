package io.clinnexus.domain.conflicts.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.conflicts.AssignConflict;
import io.clinnexus.domain.conflicts.Conflict;
import io.clinnexus.domain.conflicts.ConflictDetection;
import io.clinnexus.domain.conflicts.ConflictMovedOn;
import io.clinnexus.domain.conflicts.ConflictSeverity;
import io.clinnexus.domain.conflicts.ConflictStatus;
import io.clinnexus.domain.conflicts.ConflictText;
import io.clinnexus.domain.conflicts.Conflicts;
import io.clinnexus.domain.conflicts.DecideConflict;
import io.clinnexus.domain.conflicts.ReopenReason;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.ingestion.Publishing;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.tasks.Task;
import io.clinnexus.domain.tasks.TaskFilter;
import io.clinnexus.domain.tasks.TaskStatus;
import io.clinnexus.domain.tasks.Tasks;
import io.clinnexus.domain.zones.ZoneRuleBook;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of found conflicts, over any store: a rule finds {@code TBD}, and that is critical. */
public abstract class DetectConflictsContract {

  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00.000001Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private Ports ports;
  private Conflicts conflicts;
  private Tasks tasks;
  private Actor actor;
  private Study study;
  private Document document;
  private DetectConflicts detect;
  private int versions;

  protected abstract Ports ports();

  @BeforeEach
  void startAStudy() {
    ports = ports();
    conflicts = ports.port(Conflicts.class);
    tasks = ports.port(Tasks.class);
    actor = ports.newActor();
    study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    document = StudyFixture.protocol(study);
    ports
        .transactions()
        .run(
            () -> {
              ports.studies().add(study);
              ports.documents().add(document);
            });
    detect =
        new DetectConflicts(
            new DetectConflicts.Sources(
                ports.studies(), ports.documents(), ports.anchors(), ports.port(Facts.class)),
            new DetectConflicts.Ledger(conflicts, tasks, ports.auditTrail()),
            ports.transactions(),
            new ConflictDetector(rules(), word -> word),
            UUID::randomUUID,
            CLOCK);
  }

  private static ConflictRules rules() {
    ConflictRule rule =
        new ConflictRule(
            "text.placeholder",
            ConflictSeverity.CRITICAL,
            Optional.empty(),
            new ConflictText("Left: {what}", "The {left-document} says {left}"),
            new ConflictText("Осталось: {what}", "В документе {left-document}: {left}"));
    return new ConflictRules(
        Map.of(rule.id(), rule),
        List.of(),
        List.of(),
        new ConflictWords(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            Map.of(),
            Map.of("placeholder", List.of(Pattern.compile("TBD"))),
            Map.of(DocumentType.PROTOCOL, new ConflictWords.DocumentName("protocol", "протокол"))),
        "1");
  }

  @Test
  void what_is_found_is_stored_once_with_one_task_and_looking_again_changes_nothing() {
    DocumentVersionId version = publish("Dose", "The dose is TBD.");

    assertThat(detect()).isEqualTo(new ConflictChanges(1, 1, 0, 0, 0));
    Conflict found = only();
    Task task = tasks().get(0);
    assertThat(detect()).isEqualTo(new ConflictChanges(1, 0, 0, 0, 0));

    assertThat(only()).isEqualTo(found);
    assertThat(tasks()).containsExactly(task);
    assertThat(audited("detect_conflicts")).hasSize(1);
    assertThat(found.status()).isEqualTo(ConflictStatus.OPEN);
    assertThat(found.title()).isEqualTo("Left: TBD");
    assertThat(found.description()).isEqualTo("The protocol says The dose is TBD.");
    ConflictDetection detection = found.detection().orElseThrow();
    assertThat(detection.russian())
        .isEqualTo(new ConflictText("Осталось: TBD", "В документе протокол: The dose is TBD."));
    assertThat(detection.firstSeen()).isEqualTo(NOW);
    assertThat(found.items().get(0).leftQuote().orElseThrow().text()).isEqualTo("The dose is TBD.");
    assertThat(found.items().get(0).leftAnchor().orElseThrow().versionId()).isEqualTo(version);
  }

  @Test
  void what_is_gone_is_closed_by_itself_with_its_task_and_comes_back_open() {
    publish("Dose", "The dose is TBD.");
    detect();

    publish("Dose", "The dose is 5 mg.");
    assertThat(detect()).isEqualTo(new ConflictChanges(0, 0, 0, 0, 1));
    Conflict gone = only();
    assertThat(gone.status()).isEqualTo(ConflictStatus.RESOLVED);
    assertThat(gone.detection().orElseThrow().gone()).contains(NOW);
    assertThat(gone.decision()).isEmpty();
    assertThat(tasks()).extracting(Task::status).containsExactly(TaskStatus.CANCELLED);
    assertThat(detect().any()).isFalse();

    publish("Dose", "The dose is TBD.");
    assertThat(detect()).isEqualTo(new ConflictChanges(1, 0, 1, 0, 0));
    Conflict back = only();
    assertThat(back.status()).isEqualTo(ConflictStatus.OPEN);
    assertThat(back.detection().orElseThrow().gone()).isEmpty();
    assertThat(back.detection().orElseThrow().reopened()).contains(ReopenReason.FOUND_AGAIN);
    assertThat(tasks())
        .extracting(Task::status)
        .containsExactlyInAnyOrder(TaskStatus.CANCELLED, TaskStatus.OPEN);
  }

  @Test
  void what_a_person_settled_stays_until_the_words_change() {
    publish("Dose", "The dose is TBD.");
    detect();
    Conflict decided = decide(only(), ConflictStatus.SUPPRESSED, "The sponsor knows.");
    assertThat(decided.decision().orElseThrow().by()).isEqualTo(actor.userId());
    assertThat(tasks()).extracting(Task::status).containsExactly(TaskStatus.DONE);

    DocumentVersionId moved = publish("Dose", "The dose is TBD.", "A new paragraph.");
    assertThat(detect()).isEqualTo(new ConflictChanges(1, 0, 0, 1, 0));
    assertThat(only().status()).isEqualTo(ConflictStatus.SUPPRESSED);
    assertThat(only().items().get(0).leftAnchor().orElseThrow().versionId()).isEqualTo(moved);

    publish("Dose", "The dose of the drug is TBD.");
    assertThat(detect()).isEqualTo(new ConflictChanges(1, 0, 1, 0, 0));
    Conflict open = only();
    assertThat(open.status()).isEqualTo(ConflictStatus.OPEN);
    assertThat(open.detection().orElseThrow().reopened()).contains(ReopenReason.TEXT_CHANGED);
    assertThat(open.decision().orElseThrow().reason()).isEqualTo("The sponsor knows.");
    assertThat(tasks())
        .extracting(Task::status)
        .containsExactlyInAnyOrder(TaskStatus.DONE, TaskStatus.OPEN);
  }

  @Test
  void a_decision_outlives_the_conflict_and_holds_when_the_same_words_come_back() {
    publish("Dose", "The dose is TBD.");
    detect();
    decide(only(), ConflictStatus.ACCEPTED_RISK, "It will be known in May.");
    publish("Dose", "The dose is 5 mg.");
    detect();
    assertThat(only().status()).isEqualTo(ConflictStatus.ACCEPTED_RISK);
    assertThat(only().detection().orElseThrow().gone()).isPresent();

    publish("Dose", "The dose is TBD.");
    assertThat(detect()).isEqualTo(new ConflictChanges(1, 0, 0, 1, 0));
    assertThat(only().status()).isEqualTo(ConflictStatus.ACCEPTED_RISK);
    assertThat(only().detection().orElseThrow().gone()).isEmpty();
  }

  @Test
  void what_is_looked_into_and_goes_by_itself_comes_back_open() {
    publish("Dose", "The dose is TBD.");
    detect();
    decide(only(), ConflictStatus.INVESTIGATING, "Asked the sponsor.");
    assertThat(only().decision()).isEmpty();
    publish("Dose", "The dose is 5 mg.");
    detect();
    assertThat(only().status()).isEqualTo(ConflictStatus.RESOLVED);
    publish("Dose", "The dose is TBD.");
    detect();

    assertThat(only().status()).isEqualTo(ConflictStatus.OPEN);
  }

  @Test
  void decisions_and_owners_are_audited_and_the_slower_of_two_is_told() {
    publish("Dose", "The dose is TBD.");
    detect();
    Conflict conflict = only();
    decide(conflict, ConflictStatus.RESOLVED, "Corrected.");

    assertThatThrownBy(() -> decide(conflict, ConflictStatus.SUPPRESSED, "No."))
        .isInstanceOf(ConflictMovedOn.class);
    AssignConflict assign = new AssignConflict(conflicts, ports.auditTrail(), ports.transactions());
    AssignConflict.Command command =
        new AssignConflict.Command(actor, conflict.id(), Optional.of(actor.userId()));
    assertThat(assign.handle(command).owner()).contains(actor.userId());
    assign.handle(command);

    assertThat(audited("decide"))
        .extracting(AuditEntry::reason)
        .containsExactly(Optional.of("Corrected."));
    assertThat(audited("assign")).hasSize(1);
  }

  @Test
  void a_study_of_nobody_here_is_not_found() {
    assertThatThrownBy(
            () -> detect.handle(new DetectConflicts.Command(actor, new StudyId(UUID.randomUUID()))))
        .isInstanceOf(StudyNotFound.class);
  }

  private ConflictChanges detect() {
    return detect.handle(new DetectConflicts.Command(actor, study.id()));
  }

  private Conflict decide(Conflict conflict, ConflictStatus next, String reason) {
    return new DecideConflict(conflicts, tasks, ports.auditTrail(), ports.transactions(), CLOCK)
        .handle(new DecideConflict.Command(actor, conflict.id(), conflict.status(), next, reason));
  }

  private Conflict only() {
    List<Conflict> all = conflicts.detected(actor.workspaceId(), study.id());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private List<Task> tasks() {
    return tasks
        .list(actor.workspaceId(), study.id(), TaskFilter.ALL, PageRequest.first(10))
        .items();
  }

  private List<AuditEntry> audited(String action) {
    return ports.auditEntries(actor).stream()
        .filter(entry -> entry.action().equals(action))
        .filter(
            entry ->
                !entry.entityType().equals("study")
                    || entry.entityId().equals(study.id().value().toString()))
        .toList();
  }

  /** A newer version of the document with a heading and these paragraphs. */
  private DocumentVersionId publish(String heading, String... paragraphs) {
    versions++;
    DocumentVersion version =
        new DocumentVersion(
            new DocumentVersionId(UUID.randomUUID()),
            document.id(),
            "v" + versions,
            Optional.empty(),
            DocumentLanguage.UNKNOWN,
            IngestionStatus.UPLOADED,
            Optional.of(StudyFixture.docx(Character.forDigit(versions, 10))),
            Optional.of(actor.userId()),
            StudyFixture.NOON.plusSeconds(versions));
    ports.transactions().run(() -> ports.documents().addVersion(actor.workspaceId(), version));
    DocumentDraft draft = new DocumentDraft().heading(1, heading);
    for (String paragraph : paragraphs) {
      draft.text(paragraph);
    }
    List<Anchor> anchors =
        new AnchorBuilder(ZoneRuleBook::empty)
            .build(draft.build(), version.id(), DocumentType.PROTOCOL)
            .anchors();
    Publishing.publish(ports, actor, version.id(), anchors);
    return version.id();
  }
}
