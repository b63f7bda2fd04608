package io.clinnexus.domain.corefacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactFixture;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.facts.VersionFacts;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of core facts. */
public abstract class CoreFactsContract {

  private static final FactKey TITLE = FactKey.parse("study/title");
  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());

  private Ports ports;
  private CoreFacts coreFacts;
  private WorkspaceId workspaceId;
  private StudyId studyId;
  private DocumentVersionId versionId;

  protected abstract Ports ports();

  @BeforeEach
  void uploadAVersion() {
    ports = ports();
    coreFacts = ports.port(CoreFacts.class);
    Actor actor = ports.newActor();
    workspaceId = actor.workspaceId();
    Study study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    studyId = study.id();
    versionId = StudyFixture.uploadedVersion(ports, study, StudyFixture.protocol(study)).id();
  }

  @Test
  void core_facts_follow_what_published_versions_say() {
    Facts facts = ports.port(Facts.class);
    DeriveCoreFacts derive = new DeriveCoreFacts(facts, coreFacts);
    FactFixture fixture = new FactFixture(studyId, versionId);
    state(facts, fixture.citing(TITLE, new FactValue.Text("A Study"), fixture.anchor(1)));

    ports.transactions().run(() -> derive.handle(workspaceId, studyId, versionId));
    assertThat(coreFacts.latest(workspaceId, studyId)).as("not published yet").isEmpty();

    publish();
    ports.transactions().run(() -> derive.handle(workspaceId, studyId, versionId));
    ports.transactions().run(() -> derive.handle(workspaceId, studyId, versionId));
    StudyCoreFacts first = coreFacts.latest(workspaceId, studyId).orElseThrow();
    assertThat(first.version()).as("nothing changed in between").isEqualTo(1);
    assertThat(first.derivedFrom()).contains(versionId);
    assertThat(first.facts().studyTitle()).contains("A Study");
    assertThat(first.facts().citations())
        .isEqualTo(Map.of("study_title", List.of(fixture.anchor(1))));

    state(facts, fixture.bare(TITLE, new FactValue.Text("Another Study")));
    ports.transactions().run(() -> derive.handle(workspaceId, studyId, versionId));
    StudyCoreFacts second = coreFacts.latest(workspaceId, studyId).orElseThrow();
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.facts().studyTitle()).contains("Another Study");
  }

  private void state(Facts facts, Fact fact) {
    ports
        .transactions()
        .run(
            () ->
                facts.replace(
                    workspaceId, new VersionFacts(versionId, Set.of(TITLE.type()), List.of(fact))));
  }

  private void publish() {
    DocumentVersion version = ports.documents().findVersion(workspaceId, versionId).orElseThrow();
    ports
        .transactions()
        .run(
            () ->
                ports
                    .documents()
                    .updateVersion(workspaceId, version.withStatus(IngestionStatus.READY)));
  }

  @Test
  void versions_are_counted_and_come_back_as_they_were() {
    assertThat(coreFacts.latest(workspaceId, studyId)).isEmpty();

    StudyCoreFacts first = append(CoreFactSheet.EMPTY, Optional.empty());
    StudyCoreFacts second = append(full(), Optional.of(versionId));
    StudyCoreFacts third = append(full(), Optional.of(versionId));

    assertThat(List.of(first.version(), second.version(), third.version()))
        .containsExactly(1, 2, 3);
    assertThat(second.facts()).isEqualTo(full());
    assertThat(second.boundTo()).contains(versionId);
    assertThat(coreFacts.latest(workspaceId, studyId)).contains(third);
    PageAssertions.assertPaged(
        page -> coreFacts.history(workspaceId, studyId, page), List.of(third, second, first));
    PageAssertions.assertInventedCursorsRefused(
        page -> coreFacts.history(workspaceId, studyId, page));
  }

  @Test
  void each_study_counts_for_itself_and_other_workspaces_see_nothing() {
    append(full(), Optional.empty());
    Study other = StudyFixture.study(new Actor(workspaceId, Actor.builtIn().userId()), "other");
    ports.transactions().run(() -> ports.studies().add(other));

    assertThat(append(workspaceId, other.id(), CoreFactSheet.EMPTY, Optional.empty()).version())
        .isEqualTo(1);
    assertThat(coreFacts.latest(STRANGER, studyId)).isEmpty();
    PageAssertions.assertPaged(
        page -> coreFacts.history(STRANGER, studyId, page), List.<StudyCoreFacts>of());
  }

  @Test
  void what_they_refer_to_must_be_there() {
    assertThatThrownBy(() -> append(STRANGER, studyId, full(), Optional.empty()))
        .isInstanceOf(StudyNotFound.class);
    assertThatThrownBy(() -> append(full(), Optional.of(new DocumentVersionId(UUID.randomUUID()))))
        .isInstanceOf(VersionNotFound.class);
    assertThat(coreFacts.latest(workspaceId, studyId)).isEmpty();
  }

  private CoreFactSheet full() {
    return new CoreFactSheet(
        Optional.of("Исследование 😀"),
        Optional.of("II"),
        Optional.of("double-blind"),
        Optional.of("Adults"),
        List.of(
            new CoreFactSheet.Arm("A", Optional.of("10 mg"), Optional.of("qd"), Map.of()),
            new CoreFactSheet.Arm(
                "B", Optional.empty(), Optional.empty(), Map.of("blind", new OpaqueJson("true")))),
        List.of("OS", "PFS"),
        Optional.of(
            new CoreFactSheet.SampleSize(64, "subjects", Map.of("per_arm", new OpaqueJson("32")))),
        Optional.of("12 weeks"),
        Map.of(
            "phase",
            List.of(new AnchorFixture(versionId).document().get(0).id()),
            "arms",
            List.of()),
        Map.of("later", new OpaqueJson("[1.10,null]")));
  }

  private StudyCoreFacts append(CoreFactSheet facts, Optional<DocumentVersionId> version) {
    return append(workspaceId, studyId, facts, version);
  }

  private StudyCoreFacts append(
      WorkspaceId workspace,
      StudyId study,
      CoreFactSheet facts,
      Optional<DocumentVersionId> version) {
    return ports
        .transactions()
        .call(() -> coreFacts.append(workspace, new NewCoreFacts(study, version, version, facts)));
  }
}
