package io.clinnexus.domain.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of topic mappings. */
public abstract class TopicMappingsContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());

  private Ports ports;
  private TopicMappings mappings;
  private WorkspaceId workspaceId;
  private DocumentVersionId version;

  protected abstract Ports ports();

  @BeforeEach
  void uploadAVersion() {
    ports = ports();
    mappings = ports.port(TopicMappings.class);
    Actor actor = ports.newActor();
    workspaceId = actor.workspaceId();
    version = StudyFixture.uploadedVersion(ports, actor).id();
    Topics topics = ports.port(Topics.class);
    ports
        .transactions()
        .run(
            () -> {
              topics.put(TopicFixture.topic(actor, "safety"));
              topics.put(TopicFixture.topic(actor, "design"));
            });
  }

  @Test
  void a_mapping_comes_back_as_it_was_in_its_workspace_only() {
    TopicMapping mapping = mapping(0);
    replace(workspaceId, mapping);

    PageAssertions.assertPaged(
        page -> mappings.runs(workspaceId, version, page), List.of(mapping.run()));
    assertThat(mappings.clusters(workspaceId, version)).isEqualTo(mapping.clusters());
    assertThat(mappings.clusterAssignments(workspaceId, version))
        .isEqualTo(mapping.clusterAssignments());
    assertThat(mappings.blockAssignments(workspaceId, version))
        .isEqualTo(mapping.blockAssignments());

    assertThat(
            mappings.blockAssignments(
                workspaceId,
                version,
                Set.of(TopicFixture.block(version, 2), TopicFixture.block(version, 9))))
        .isEqualTo(mapping.blockAssignments().subList(1, 2));
    assertThat(mappings.blockAssignments(workspaceId, version, Set.of())).isEmpty();
    assertThat(mappings.blockAssignments(STRANGER, version, Set.of(TopicFixture.block(version, 2))))
        .isEmpty();

    PageAssertions.assertPaged(
        page -> mappings.runs(STRANGER, version, page), List.<TopicMappingRun>of());
    assertThat(mappings.clusters(STRANGER, version)).isEmpty();
    assertThat(mappings.clusterAssignments(STRANGER, version)).isEmpty();
    assertThat(mappings.blockAssignments(STRANGER, version)).isEmpty();
  }

  private TopicMapping mapping(int seconds) {
    return new TopicMapping(
        TopicFixture.run(version, StudyFixture.NOON.plusSeconds(seconds)),
        List.of(
            TopicFixture.cluster(version, 0, DocumentLanguage.RU),
            TopicFixture.cluster(version, 0, DocumentLanguage.EN),
            new HeadingCluster(
                new ClusterNumber(10),
                DocumentLanguage.EN,
                List.of(),
                List.of(),
                ClusterStatistics.NONE,
                Optional.empty(),
                StudyFixture.NOON)),
        List.of(
            TopicFixture.ofCluster(0, "safety", AssignedBy.AUTO),
            new ClusterAssignment(
                new ClusterNumber(10),
                new TopicKey("design"),
                AssignedBy.ASSIST,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                StudyFixture.NOON)),
        List.of(
            TopicFixture.explained(version, 1, "safety"),
            TopicFixture.ofBlock(version, 2, "design")));
  }

  @Test
  void runs_pile_up_newest_first() {
    TopicMapping first = mapping(0);
    TopicMapping second =
        new TopicMapping(TopicFixture.plainRun(version), List.of(), List.of(), List.of());
    TopicMapping third = mapping(2);
    replace(workspaceId, third);
    replace(workspaceId, first);
    replace(workspaceId, second);
    boolean firstFirst =
        first.run().id().value().toString().compareTo(second.run().id().value().toString()) < 0;

    PageAssertions.assertPaged(
        page -> mappings.runs(workspaceId, version, page),
        firstFirst
            ? List.of(third.run(), first.run(), second.run())
            : List.of(third.run(), second.run(), first.run()));
    PageAssertions.assertInventedCursorsRefused(page -> mappings.runs(workspaceId, version, page));
  }

  @Test
  void a_new_mapping_replaces_all_but_what_was_not_computed() {
    replace(workspaceId, mapping(0));
    ClusterAssignment manual = TopicFixture.ofCluster(0, "design", AssignedBy.MANUAL);
    ClusterAssignment seeded = TopicFixture.ofCluster(7, "design", AssignedBy.SEED);
    assignClusters(workspaceId, manual, seeded);

    BlockTopicAssignment block = TopicFixture.ofBlock(version, 3, "safety");
    HeadingCluster cluster = TopicFixture.cluster(version, 4, DocumentLanguage.EN);
    ClusterAssignment computed = TopicFixture.ofCluster(4, "safety", AssignedBy.AUTO);
    replace(
        workspaceId,
        new TopicMapping(
            TopicFixture.plainRun(version),
            List.of(cluster),
            List.of(TopicFixture.ofCluster(0, "safety", AssignedBy.AUTO), computed),
            List.of(block)));

    assertThat(mappings.clusters(workspaceId, version)).containsExactly(cluster);
    assertThat(mappings.clusterAssignments(workspaceId, version))
        .containsExactly(manual, computed, seeded);
    assertThat(mappings.blockAssignments(workspaceId, version)).containsExactly(block);
  }

  @Test
  void assignments_given_again_replace_the_old_ones() {
    replace(workspaceId, mapping(0));
    ClusterAssignment cluster = TopicFixture.ofCluster(10, "safety", AssignedBy.IMPORT);
    BlockTopicAssignment block = TopicFixture.explained(version, 2, "safety");

    assignClusters(workspaceId, cluster);
    assignBlocks(workspaceId, block);

    assertThat(mappings.clusterAssignments(workspaceId, version))
        .containsExactly(mapping(0).clusterAssignments().get(0), cluster);
    assertThat(mappings.blockAssignments(workspaceId, version))
        .containsExactly(mapping(0).blockAssignments().get(0), block);
  }

  @Test
  void an_assignment_needs_a_topic() {
    ClusterAssignment cluster = TopicFixture.ofCluster(0, "nothing", AssignedBy.AUTO);
    BlockTopicAssignment block = TopicFixture.ofBlock(version, 1, "nothing");

    assertThatThrownBy(() -> assignClusters(workspaceId, cluster))
        .isInstanceOf(TopicNotFound.class);
    assertThatThrownBy(() -> assignBlocks(workspaceId, block)).isInstanceOf(TopicNotFound.class);
    assertThatThrownBy(
            () ->
                replace(
                    workspaceId,
                    new TopicMapping(
                        TopicFixture.plainRun(version), List.of(), List.of(cluster), List.of())))
        .isInstanceOf(TopicNotFound.class);
    assertThat(mappings.clusterAssignments(workspaceId, version)).isEmpty();
    assertThat(mappings.blockAssignments(workspaceId, version)).isEmpty();
  }

  @Test
  void a_mapping_needs_a_version_of_the_workspace() {
    DocumentVersionId nowhere = new DocumentVersionId(UUID.randomUUID());
    TopicMapping mapping =
        new TopicMapping(TopicFixture.plainRun(nowhere), List.of(), List.of(), List.of());

    assertThatThrownBy(() -> replace(workspaceId, mapping)).isInstanceOf(VersionNotFound.class);
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(
                        () ->
                            mappings.assignBlocks(
                                workspaceId,
                                nowhere,
                                List.of(TopicFixture.ofBlock(nowhere, 1, "safety")))))
        .isInstanceOf(VersionNotFound.class);
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(
                        () ->
                            mappings.assignClusters(
                                workspaceId,
                                nowhere,
                                List.of(TopicFixture.ofCluster(1, "safety", AssignedBy.SEED)))))
        .isInstanceOf(VersionNotFound.class);
  }

  @Test
  void a_stranger_changes_nothing() {
    TopicMapping mapping = mapping(0);
    replace(workspaceId, mapping);

    assertThatThrownBy(
            () ->
                replace(
                    STRANGER,
                    new TopicMapping(
                        TopicFixture.plainRun(version), List.of(), List.of(), List.of())))
        .isInstanceOf(VersionNotFound.class);
    assertThatThrownBy(() -> assignBlocks(STRANGER, TopicFixture.ofBlock(version, 1, "design")))
        .isInstanceOf(DomainException.class);
    assertThat(mappings.clusters(workspaceId, version)).isEqualTo(mapping.clusters());
    assertThat(mappings.blockAssignments(workspaceId, version))
        .isEqualTo(mapping.blockAssignments());
  }

  private void replace(WorkspaceId workspace, TopicMapping mapping) {
    ports.transactions().run(() -> mappings.replace(workspace, mapping));
  }

  private void assignClusters(WorkspaceId workspace, ClusterAssignment... all) {
    ports.transactions().run(() -> mappings.assignClusters(workspace, version, List.of(all)));
  }

  private void assignBlocks(WorkspaceId workspace, BlockTopicAssignment... all) {
    ports.transactions().run(() -> mappings.assignBlocks(workspace, version, List.of(all)));
  }
}
