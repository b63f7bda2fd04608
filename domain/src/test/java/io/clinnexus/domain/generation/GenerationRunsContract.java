package io.clinnexus.domain.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.sections.SectionContract;
import io.clinnexus.domain.sections.SectionContractId;
import io.clinnexus.domain.sections.SectionContracts;
import io.clinnexus.domain.sections.SectionFixture;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.sections.ViewKey;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.shared.ReferenceMissing;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of generation runs. */
public abstract class GenerationRunsContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());

  private Ports ports;
  private GenerationRuns runs;
  private Actor actor;
  private WorkspaceId workspaceId;
  private Study study;
  private DocumentVersionId version;
  private Template template;
  private SectionContract contract;
  private ModelConfig config;

  protected abstract Ports ports();

  @BeforeEach
  void startAStudy() {
    ports = ports();
    runs = ports.port(GenerationRuns.class);
    actor = ports.newActor();
    workspaceId = actor.workspaceId();
    study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    version = StudyFixture.uploadedVersion(ports, study, StudyFixture.protocol(study)).id();
    template = GenerationFixture.template(actor, "t", 1);
    contract = SectionFixture.contract(actor, "csr.statistics", 1);
    config = GenerationFixture.config(actor, "p", 0);
    ports
        .transactions()
        .run(
            () -> {
              ports.port(Templates.class).add(template);
              ports.port(SectionContracts.class).add(contract);
              ports.port(ModelConfigs.class).add(config);
            });
  }

  @Test
  void a_run_comes_back_as_it_was_in_its_workspace_only() {
    GenerationRun full =
        added(
            new GenerationRun(
                new GenerationRunId(UUID.randomUUID()),
                study.id(),
                DocumentType.CSR,
                new SectionKey("csr.statistics"),
                template.id(),
                contract.id(),
                new InputSnapshot(
                    List.of(version),
                    Optional.of("Кратко"),
                    GenerationFixture.conflicts(version),
                    Map.of("later", new OpaqueJson("[1]"))),
                Optional.of(config.id()),
                GenerationStatus.RUNNING,
                Optional.of(actor.userId()),
                StudyFixture.NOON,
                Optional.of(new ViewKey("view"))));
    GenerationRun plain = added(plain(0));

    assertThat(runs.find(workspaceId, full.id())).contains(full);
    assertThat(runs.find(workspaceId, plain.id())).contains(plain);
    assertThat(runs.find(STRANGER, full.id())).isEmpty();
  }

  private GenerationRun plain(int secondsAfterNoon) {
    return plain(template.id(), contract.id(), secondsAfterNoon);
  }

  private GenerationRun plain(TemplateId templateId, SectionContractId contractId, int seconds) {
    return new GenerationRun(
        new GenerationRunId(UUID.randomUUID()),
        study.id(),
        DocumentType.CSR,
        new SectionKey("csr.design"),
        templateId,
        contractId,
        new InputSnapshot(List.of(), Optional.empty(), List.of(), Map.of()),
        Optional.empty(),
        GenerationStatus.QUEUED,
        Optional.empty(),
        StudyFixture.NOON.plusSeconds(seconds),
        Optional.empty());
  }

  @Test
  void a_run_needs_a_study_a_template_and_a_contract_of_the_workspace() {
    GenerationRun run = plain(0);

    assertThatThrownBy(() -> ports.transactions().run(() -> runs.add(STRANGER, run)))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> added(plain(new TemplateId(UUID.randomUUID()), contract.id(), 0)))
        .isInstanceOf(ReferenceMissing.class)
        .hasMessageContaining("template");
    assertThatThrownBy(
            () -> added(plain(template.id(), new SectionContractId(UUID.randomUUID()), 0)))
        .isInstanceOf(ReferenceMissing.class)
        .hasMessageContaining("contract");
    assertThat(runs.find(workspaceId, run.id())).isEmpty();
  }

  @Test
  void runs_of_a_study_are_listed_newest_first() {
    GenerationRun old = added(plain(1));
    GenerationRun newest = added(plain(3));
    GenerationRun middle = added(plain(2));
    transition(middle, GenerationStatus.QUEUED, GenerationStatus.FAILED);

    PageAssertions.assertPaged(
        page -> runs.list(workspaceId, study.id(), queued(), page), List.of(newest, old));
    assertThat(
            runs.list(workspaceId, study.id(), GenerationFilter.ALL, PageRequest.first(10)).items())
        .extracting(GenerationRun::id)
        .containsExactly(newest.id(), middle.id(), old.id());
    PageAssertions.assertPaged(
        page ->
            runs.list(
                workspaceId,
                study.id(),
                new GenerationFilter(Set.of(), Optional.of(new SectionKey("other"))),
                page),
        List.<GenerationRun>of());
    PageAssertions.assertPaged(
        page -> runs.list(STRANGER, study.id(), GenerationFilter.ALL, page),
        List.<GenerationRun>of());
    PageAssertions.assertInventedCursorsRefused(
        page -> runs.list(workspaceId, study.id(), GenerationFilter.ALL, page));
  }

  private static GenerationFilter queued() {
    return new GenerationFilter(
        Set.of(GenerationStatus.QUEUED, GenerationStatus.RUNNING),
        Optional.of(new SectionKey("csr.design")));
  }

  @Test
  void a_transition_happens_from_the_expected_status_only() {
    GenerationRun run = added(plain(0));

    transition(run, GenerationStatus.QUEUED, GenerationStatus.RUNNING);
    assertThat(runs.find(workspaceId, run.id()).orElseThrow().status())
        .isEqualTo(GenerationStatus.RUNNING);
    assertThatThrownBy(() -> transition(run, GenerationStatus.QUEUED, GenerationStatus.RUNNING))
        .isInstanceOf(GenerationRunMovedOn.class);
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(
                        () ->
                            runs.transition(
                                STRANGER,
                                run.id(),
                                GenerationStatus.RUNNING,
                                GenerationStatus.FAILED)))
        .isInstanceOf(GenerationRunNotFound.class);
    assertThat(runs.find(workspaceId, run.id()).orElseThrow().status())
        .isEqualTo(GenerationStatus.RUNNING);
  }

  private void transition(GenerationRun run, GenerationStatus expected, GenerationStatus next) {
    ports.transactions().run(() -> runs.transition(workspaceId, run.id(), expected, next));
  }

  @Test
  void what_a_run_wrote_comes_back_as_it_was_in_its_workspace_only() {
    GenerationRun run = added(plain(0));
    GeneratedSection second = added(GenerationFixture.blockedSection(run.id(), 1));
    GeneratedSection first = added(GenerationFixture.fullSection(run.id(), version));

    assertThat(runs.findSection(workspaceId, first.id())).contains(first);
    assertThat(runs.sectionsOf(workspaceId, run.id())).containsExactly(first, second);
    assertThat(runs.findSection(STRANGER, first.id())).isEmpty();
    assertThat(runs.sectionsOf(STRANGER, run.id())).isEmpty();
    assertThatThrownBy(
            () ->
                added(GenerationFixture.blockedSection(new GenerationRunId(UUID.randomUUID()), 0)))
        .isInstanceOf(GenerationRunNotFound.class);
  }

  @Test
  void sections_that_cite_an_anchor_are_found() {
    GenerationRun run = added(plain(0));
    GeneratedSection section = added(GenerationFixture.fullSection(run.id(), version));
    added(GenerationFixture.blockedSection(run.id(), 1));

    for (int cited = 1; cited <= 3; cited++) {
      assertThat(citing(workspaceId, study.id(), cited)).containsExactly(section);
    }
    assertThat(citing(workspaceId, study.id(), 4)).isEmpty();
    assertThat(citing(workspaceId, new StudyId(UUID.randomUUID()), 1)).isEmpty();
    assertThat(citing(STRANGER, study.id(), 1)).isEmpty();
    assertThat(runs.sectionsCiting(workspaceId, study.id(), Set.of())).isEmpty();
  }

  private List<GeneratedSection> citing(WorkspaceId workspace, StudyId studyId, int number) {
    return runs.sectionsCiting(
        workspace,
        studyId,
        Set.of(GenerationFixture.anchor(version, number), GenerationFixture.anchor(version, 77)));
  }

  @Test
  void a_section_goes_into_one_version() {
    GenerationRun run = added(plain(0));
    GeneratedSection section = added(GenerationFixture.fullSection(run.id(), version));

    assertThatThrownBy(
            () -> publish(workspaceId, section, new DocumentVersionId(UUID.randomUUID())))
        .isInstanceOf(VersionNotFound.class);
    assertThatThrownBy(() -> publish(STRANGER, section, version))
        .isInstanceOf(GeneratedSectionNotFound.class);
    publish(workspaceId, section, version);
    assertThat(runs.findSection(workspaceId, section.id()).orElseThrow().publishedTo())
        .contains(version);
    assertThatThrownBy(() -> publish(workspaceId, section, version))
        .isInstanceOf(SectionAlreadyPublished.class);
  }

  private void publish(
      WorkspaceId workspace, GeneratedSection section, DocumentVersionId versionId) {
    ports.transactions().run(() -> runs.publish(workspace, section.id(), versionId));
  }

  private GenerationRun added(GenerationRun run) {
    ports.transactions().run(() -> runs.add(workspaceId, run));
    return run;
  }

  private GeneratedSection added(GeneratedSection section) {
    ports.transactions().run(() -> runs.addSection(workspaceId, section));
    return section;
  }
}
