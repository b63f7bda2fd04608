package io.clinnexus.domain.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentLifecycleStatus;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of facts. */
public abstract class FactsContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());
  private static final FactKey DOSAGE = FactKey.of("treatment", "dosage");
  private static final FactKey PHASE = FactKey.of("study", "phase");
  private static final FactKey TYPE = FactKey.of("study", "design.type");
  private static final Set<FactType> TYPES = Set.of(FactType.STUDY, FactType.TREATMENT);

  private Ports ports;
  private Facts facts;
  private WorkspaceId workspaceId;
  private StudyId studyId;
  private Document protocol;
  private DocumentVersionId versionId;
  private FactFixture fixture;

  protected abstract Ports ports();

  @BeforeEach
  void uploadAVersion() {
    ports = ports();
    facts = ports.port(Facts.class);
    Actor actor = ports.newActor();
    workspaceId = actor.workspaceId();
    Study study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    protocol = StudyFixture.protocol(study);
    DocumentVersion version = StudyFixture.uploadedVersion(ports, study, protocol);
    studyId = study.id();
    versionId = version.id();
    fixture = new FactFixture(studyId, versionId);
  }

  @Test
  void a_fact_comes_back_as_it_was() {
    Fact full = fixture.full(DOSAGE);
    Fact bare = fixture.bare(PHASE, new FactValue.Text("II"));
    replace(full, bare);

    assertThat(facts.find(workspaceId, full.id())).contains(full);
    assertThat(facts.find(workspaceId, bare.id())).contains(bare);
    assertThat(facts.findByKey(workspaceId, versionId, DOSAGE)).contains(full);
    assertThat(facts.findByKey(workspaceId, versionId, TYPE)).isEmpty();
  }

  @Test
  void every_kind_of_value_comes_back_as_it_was() {
    List<Fact> all = new ArrayList<>();
    for (FactValue value : fixture.values()) {
      all.add(fixture.bare(FactKey.of("study", "k" + all.size()), value));
    }
    replace(all.toArray(Fact[]::new));

    for (Fact fact : all) {
      assertThat(facts.find(workspaceId, fact.id())).contains(fact);
    }
  }

  @Test
  void facts_of_another_workspace_are_never_found_or_changed() {
    Fact fact = fixture.citing(PHASE, new FactValue.Text("II"), fixture.anchor(1));
    replace(fact);

    assertThat(facts.find(STRANGER, fact.id())).isEmpty();
    assertThat(facts.findByKey(STRANGER, versionId, PHASE)).isEmpty();
    assertThat(facts.citing(STRANGER, List.of(fixture.anchor(1)))).isEmpty();
    PageAssertions.assertPaged(
        page -> facts.list(STRANGER, studyId, FactFilter.ALL, page), List.<Fact>of());
    PageAssertions.assertPaged(
        page -> facts.studyView(STRANGER, studyId, page), List.<StudyFact>of());
    assertThatThrownBy(
            () -> changeStatus(STRANGER, fact, FactStatus.EXTRACTED, FactStatus.VALIDATED))
        .isInstanceOf(FactNotFound.class);
    assertThatThrownBy(() -> replace(STRANGER, new VersionFacts(versionId, TYPES, List.of())))
        .isInstanceOf(VersionNotFound.class);
    assertThat(facts.find(workspaceId, fact.id())).contains(fact);
  }

  @Test
  void a_repetition_keeps_ids_and_leaves_what_is_the_same_untouched() {
    Fact full = fixture.full(DOSAGE);
    Fact phase = fixture.citing(PHASE, new FactValue.Text("II"), fixture.anchor(1));
    Fact gone = fixture.bare(TYPE, new FactValue.Text("parallel"));
    replace(full, phase, gone);

    Fact again = fixture.full(DOSAGE);
    Fact other = fixture.citing(PHASE, new FactValue.Text("III"), fixture.anchor(2));
    replace(again, other);

    assertThat(facts.find(workspaceId, full.id())).contains(full);
    assertThat(facts.find(workspaceId, again.id())).isEmpty();
    assertThat(facts.find(workspaceId, gone.id())).isEmpty();
    Fact changed = facts.find(workspaceId, phase.id()).orElseThrow();
    assertThat(changed.value()).isEqualTo(other.value());
    assertThat(changed.evidence()).isEqualTo(other.evidence());
    assertThat(changed.createdAt()).isEqualTo(phase.createdAt());
    assertThat(changed.updatedAt()).isAfter(phase.updatedAt());
    assertListed(FactFilter.ALL, List.of(changed, full));
  }

  @Test
  void other_types_of_the_version_stay() {
    Fact phase = fixture.bare(PHASE, new FactValue.Text("II"));
    Fact visits = fixture.bare(FactKey.of("soa", "visits"), new FactValue.Visits(List.of()));
    replace(phase);
    replace(workspaceId, new VersionFacts(versionId, Set.of(FactType.SOA), List.of(visits)));
    replace(workspaceId, new VersionFacts(versionId, TYPES, List.of()));

    assertListed(FactFilter.ALL, List.of(visits));
  }

  @Test
  void what_does_not_belong_to_the_version_is_refused() {
    Fact fact = fixture.bare(PHASE, new FactValue.Text("II"));
    Fact elsewhere =
        new FactFixture(new StudyId(UUID.randomUUID()), versionId)
            .bare(PHASE, new FactValue.Text("II"));
    DocumentVersionId unknown = new DocumentVersionId(UUID.randomUUID());

    assertThatThrownBy(() -> new VersionFacts(versionId, Set.of(FactType.SOA), List.of(fact)))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new VersionFacts(unknown, TYPES, List.of(fact)))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new VersionFacts(versionId, TYPES, List.of(fact, fact)))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> replace(workspaceId, new VersionFacts(unknown, TYPES, List.of())))
        .isInstanceOf(VersionNotFound.class);
    assertThatThrownBy(() -> replace(elsewhere)).isInstanceOf(StudyNotFound.class);
  }

  @Test
  void facts_are_listed_by_key_and_filtered() {
    Fact dosage = fixture.full(DOSAGE);
    Fact phase = fixture.bare(PHASE, new FactValue.Text("II"));
    Fact type = fixture.bare(TYPE, new FactValue.Text("parallel"));
    replace(dosage, phase, type);

    assertListed(FactFilter.ALL, List.of(type, phase, dosage));
    assertListed(FactFilter.of(versionId), List.of(type, phase, dosage));
    assertListed(FactFilter.of(new DocumentVersionId(UUID.randomUUID())), List.of());
    assertListed(
        new FactFilter(Set.of(FactType.STUDY), Set.of(), Optional.empty()), List.of(type, phase));
    assertListed(
        new FactFilter(Set.of(), Set.of(FactStatus.NEEDS_REVIEW), Optional.of(versionId)),
        List.of(dosage));
    PageAssertions.assertInventedCursorsRefused(
        page -> facts.list(workspaceId, studyId, FactFilter.ALL, page));
    PageAssertions.assertInventedCursorsRefused(
        page -> facts.studyView(workspaceId, studyId, page));
  }

  @Test
  void the_study_view_takes_the_newest_published_version_of_each_document() {
    DocumentVersionId older = published(protocol, "v2", 1);
    DocumentVersionId newer = published(protocol, "v3", 2);
    Document plan = document(DocumentType.SAP);
    DocumentVersionId planned = published(plan, "v1", 3);
    says(versionId, PHASE, "not published");
    says(older, PHASE, "I");
    Fact leading = says(newer, PHASE, "II");
    Fact other = says(planned, PHASE, "III");
    replace(
        workspaceId,
        new VersionFacts(
            planned,
            Set.of(FactType.TREATMENT),
            List.of(new FactFixture(studyId, planned).bare(DOSAGE, new FactValue.Flag(true)))));

    List<StudyFact> view = facts.studyView(workspaceId, studyId, PageRequest.first(10)).items();
    assertThat(view).hasSize(2);
    assertThat(view.get(0))
        .isEqualTo(
            new StudyFact(
                PHASE,
                leading.id(),
                leading.value(),
                Optional.empty(),
                FactStatus.EXTRACTED,
                Optional.empty(),
                Optional.of(newer),
                2,
                2));
    assertThat(view.get(0).contradictory()).isTrue();
    assertThat(view.get(1).key()).isEqualTo(DOSAGE);
    assertThat(view.get(1).contradictory()).isFalse();
    PageAssertions.assertPaged(page -> facts.studyView(workspaceId, studyId, page), view);

    assertThat(facts.statements(workspaceId, studyId, Set.of(PHASE)))
        .extracting(Fact::id)
        .containsExactly(leading.id(), other.id());
    assertThat(facts.statements(workspaceId, studyId, Set.of())).isEmpty();
    assertThat(facts.statements(STRANGER, studyId, Set.of(PHASE))).isEmpty();

    changeStatus(workspaceId, other, FactStatus.EXTRACTED, FactStatus.VALIDATED);
    assertThat(facts.statements(workspaceId, studyId, Set.of(PHASE, TYPE)))
        .extracting(Fact::id)
        .containsExactly(other.id(), leading.id());
    assertThat(facts.studyView(workspaceId, studyId, PageRequest.first(1)).items().get(0).factId())
        .isEqualTo(other.id());
  }

  private Fact says(DocumentVersionId version, FactKey key, String text) {
    Fact fact = new FactFixture(studyId, version).bare(key, new FactValue.Text(text));
    replace(workspaceId, new VersionFacts(version, Set.of(key.type()), List.of(fact)));
    return fact;
  }

  private Document document(DocumentType type) {
    Document document =
        new Document(
            new DocumentId(UUID.randomUUID()),
            workspaceId,
            studyId,
            type,
            type.code(),
            DocumentLifecycleStatus.DRAFT,
            StudyFixture.NOON);
    ports.transactions().run(() -> ports.documents().add(document));
    return document;
  }

  private DocumentVersionId published(Document document, String label, int secondsAfterNoon) {
    DocumentVersion version =
        StudyFixture.version(document, label, StudyFixture.NOON.plusSeconds(secondsAfterNoon))
            .withStatus(IngestionStatus.READY);
    ports.transactions().run(() -> ports.documents().addVersion(workspaceId, version));
    return version.id();
  }

  @Test
  void facts_are_found_by_the_anchors_they_cite() {
    Fact one = fixture.citing(PHASE, new FactValue.Text("II"), fixture.anchor(1));
    Fact both = fixture.citing(TYPE, new FactValue.Text("x"), fixture.anchor(1), fixture.anchor(2));
    replace(one, both);

    assertThat(facts.citing(workspaceId, List.of(fixture.anchor(2), fixture.anchor(1))))
        .containsExactly(both, one);
    assertThat(facts.citing(workspaceId, List.of(fixture.anchor(2)))).containsExactly(both);
    assertThat(facts.citing(workspaceId, List.of(fixture.anchor(3)))).isEmpty();
    assertThat(facts.citing(workspaceId, List.of())).isEmpty();
  }

  @Test
  void a_status_changes_only_from_the_expected_one() {
    Fact fact = fixture.bare(PHASE, new FactValue.Text("II"));
    replace(fact);

    changeStatus(workspaceId, fact, FactStatus.EXTRACTED, FactStatus.VALIDATED);
    Fact validated = facts.find(workspaceId, fact.id()).orElseThrow();
    assertThat(validated.status()).isEqualTo(FactStatus.VALIDATED);
    assertThat(validated.updatedAt()).isAfter(fact.updatedAt());
    assertThatThrownBy(() -> changeStatus(workspaceId, fact, FactStatus.EXTRACTED, FactStatus.TBD))
        .isInstanceOf(FactMovedOn.class);
    assertThat(facts.find(workspaceId, fact.id())).contains(validated);
  }

  @Test
  void a_fact_is_revised_once_by_each_who_knows_it_as_it_is() {
    Fact fact = fixture.full(DOSAGE);
    replace(fact);
    Fact known = facts.find(workspaceId, fact.id()).orElseThrow();
    Fact next =
        DecidedFacts.under(
            new FactDecision(
                new FactDecisionId(UUID.randomUUID()),
                studyId,
                versionId,
                DOSAGE,
                FactDecisionKind.CORRECT,
                Optional.of(StatedValue.of(new FactValue.Text("20 mg"))),
                Optional.of("mg"),
                FactReading.of(known),
                "why",
                new UserId(UUID.randomUUID()),
                known.createdAt()),
            known);

    ports.transactions().run(() -> facts.revise(workspaceId, known, next));

    Fact revised = facts.find(workspaceId, fact.id()).orElseThrow();
    assertThat(revised.value().value()).isEqualTo(new FactValue.Text("20 mg"));
    assertThat(revised.unit()).contains("mg");
    assertThat(revised.status()).isEqualTo(FactStatus.VALIDATED);
    assertThat(revised.evidence()).isEqualTo(known.evidence());
    assertThat(revised.updatedAt()).isAfter(known.updatedAt());
    assertThatThrownBy(() -> ports.transactions().run(() -> facts.revise(workspaceId, known, next)))
        .isInstanceOf(FactMovedOn.class);
    assertThatThrownBy(() -> ports.transactions().run(() -> facts.revise(STRANGER, revised, next)))
        .isInstanceOf(FactNotFound.class);
  }

  private void assertListed(FactFilter filter, List<Fact> expected) {
    PageAssertions.assertPaged(page -> facts.list(workspaceId, studyId, filter, page), expected);
  }

  private void replace(Fact... all) {
    replace(workspaceId, new VersionFacts(versionId, TYPES, List.of(all)));
  }

  private void replace(WorkspaceId workspace, VersionFacts all) {
    ports.transactions().run(() -> facts.replace(workspace, all));
  }

  private void changeStatus(
      WorkspaceId workspace, Fact fact, FactStatus expected, FactStatus next) {
    ports.transactions().run(() -> facts.changeStatus(workspace, fact.id(), expected, next));
  }
}
