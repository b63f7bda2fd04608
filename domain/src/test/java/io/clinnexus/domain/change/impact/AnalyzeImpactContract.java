package io.clinnexus.domain.change.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.alignment.VersionAligner;
import io.clinnexus.domain.anchors.wording.CriticalWords;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.change.ChangeEvents;
import io.clinnexus.domain.change.ChangedAnchor;
import io.clinnexus.domain.change.DecideImpact;
import io.clinnexus.domain.change.ImpactItem;
import io.clinnexus.domain.change.ImpactItems;
import io.clinnexus.domain.change.ImpactKind;
import io.clinnexus.domain.change.ImpactReason;
import io.clinnexus.domain.change.ImpactStatus;
import io.clinnexus.domain.change.diff.VersionDiff;
import io.clinnexus.domain.change.diff.VersionDiffer;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.generation.GenerationRuns;
import io.clinnexus.domain.ingestion.Publishing;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentLifecycleStatus;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.tasks.Task;
import io.clinnexus.domain.tasks.TaskFilter;
import io.clinnexus.domain.tasks.TaskPayload;
import io.clinnexus.domain.tasks.Tasks;
import io.clinnexus.domain.zones.ZoneRuleBook;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a new version of a protocol touches in the consent form, over any store. */
public abstract class AnalyzeImpactContract {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-04T10:00:00.000001Z"), ZoneOffset.UTC);
  private static final String DOSE = "Participants take 20 mg of the study drug every morning.";
  private static final String HIGHER = DOSE.replace("20", "40");

  private Ports ports;
  private Actor actor;
  private Study study;
  private Document protocol;
  private AnalyzeImpact analyze;
  private int versions;
  private DocumentVersion first;
  private DocumentVersion second;
  private VersionDiff diff;

  protected abstract Ports ports();

  @BeforeEach
  void publishTwoVersionsAndAConsentForm() {
    ports = ports();
    actor = ports.newActor();
    study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    protocol = StudyFixture.protocol(study);
    Document consent =
        new Document(
            new DocumentId(UUID.randomUUID()),
            study.workspaceId(),
            study.id(),
            DocumentType.ICF,
            "Consent form",
            DocumentLifecycleStatus.DRAFT,
            StudyFixture.NOON);
    ports
        .transactions()
        .run(
            () -> {
              ports.studies().add(study);
              ports.documents().add(protocol);
              ports.documents().add(consent);
            });
    first = version(protocol);
    second = version(protocol);
    List<Anchor> earlier = publish(protocol, first, "Treatment", DOSE, "Visits are monthly.");
    List<Anchor> later = publish(protocol, second, "Treatment", HIGHER, "Visits are monthly.");
    publish(
        consent,
        version(consent),
        "What you take",
        "Every morning participants take 20 mg of the study drug at home.",
        "You may stop at any time, even after 20 days.");
    diff =
        VersionDiffer.diff(
            new VersionAligner(CriticalWords.standard()).align(earlier, later),
            List.of(),
            List.of());
    analyze =
        new AnalyzeImpact(
            new AnalyzeImpact.Sources(
                ports.studies(),
                ports.documents(),
                ports.anchors(),
                ports.port(Facts.class),
                ports.port(SectionMaps.class),
                ports.port(GenerationRuns.class)),
            new AnalyzeImpact.Ledger(
                ports.port(ChangeEvents.class),
                ports.port(ImpactItems.class),
                ports.port(Tasks.class),
                ports.auditTrail()),
            ports.transactions(),
            new ImpactAnalyzer(word -> word),
            UUID::randomUUID,
            CLOCK);
  }

  @Test
  void a_passage_that_repeats_a_changed_value_is_named_with_its_cause_and_a_task() {
    AnalyzeImpact.Outcome outcome = analyze();

    assertThat(outcome.event().summary().anchorsModified()).isEqualTo(1);
    assertThat(outcome.event().summary().modifiedSections()).containsExactly("Treatment");
    assertThat(outcome.added()).hasSize(1);
    ImpactItem item = outcome.added().get(0);
    assertThat(item.affectedDocType()).isEqualTo(DocumentType.ICF);
    assertThat(item.affectedSection().value()).isEqualTo("What you take");
    assertThat(item.subject().kind()).isEqualTo(ImpactKind.PASSAGE);
    assertThat(item.places()).hasSize(1);
    assertThat(item.subject().key()).isEqualTo(item.places().get(0).format());
    assertThat(item.reason())
        .isInstanceOfSatisfying(
            ImpactReason.SourceChanged.class,
            reason ->
                assertThat(reason.changedAnchors())
                    .extracting(ChangedAnchor::description)
                    .containsExactly("edited: 20 → 40"));
    assertThat(tasks())
        .extracting(Task::payload)
        .extracting(payload -> ((TaskPayload.ImpactReview) payload).title())
        .containsExactly("Review icf: " + protocol.title() + " changed");
  }

  @Test
  void computing_it_again_adds_nothing_and_keeps_what_was_decided() {
    AnalyzeImpact.Outcome before = analyze();
    ImpactItem item = before.added().get(0);
    new DecideImpact(ports.port(ImpactItems.class), ports.auditTrail(), ports.transactions(), CLOCK)
        .handle(
            new DecideImpact.Command(
                actor,
                item.id(),
                ImpactStatus.PENDING,
                ImpactStatus.REJECTED,
                "The dose of part A stays."));

    AnalyzeImpact.Outcome again = analyze();

    assertThat(again.added()).isEmpty();
    assertThat(again.event()).isEqualTo(before.event());
    ImpactItem decided =
        ports.port(ImpactItems.class).ofEvent(actor.workspaceId(), before.event().id()).get(0);
    assertThat(decided.status()).isEqualTo(ImpactStatus.REJECTED);
    assertThat(decided.decision().orElseThrow().reason()).isEqualTo("The dose of part A stays.");
    assertThat(tasks()).hasSize(1);
    assertThat(audited("analyze_impact")).hasSize(1);
    assertThat(audited("decide")).hasSize(1);
  }

  private AnalyzeImpact.Outcome analyze() {
    return analyze.handle(new AnalyzeImpact.Command(actor, protocol, first, second, diff));
  }

  private List<Task> tasks() {
    return ports
        .port(Tasks.class)
        .list(actor.workspaceId(), study.id(), TaskFilter.ALL, PageRequest.first(10))
        .items();
  }

  private List<AuditEntry> audited(String action) {
    return ports.auditEntries(actor).stream()
        .filter(entry -> entry.action().equals(action))
        .toList();
  }

  private DocumentVersion version(Document document) {
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
    return version;
  }

  private List<Anchor> publish(
      Document document, DocumentVersion version, String heading, String... paragraphs) {
    DocumentDraft draft = new DocumentDraft().heading(1, heading);
    for (String paragraph : paragraphs) {
      draft.text(paragraph);
    }
    List<Anchor> anchors =
        new AnchorBuilder(ZoneRuleBook::empty)
            .build(draft.build(), version.id(), document.type())
            .anchors();
    Publishing.publish(ports, actor, version.id(), anchors);
    return anchors;
  }
}
