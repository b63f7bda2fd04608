package io.clinnexus.domain.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.VersionNotFound;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of topic evidence. */
public abstract class TopicEvidencesContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());

  private Ports ports;
  private TopicEvidences evidences;
  private WorkspaceId workspaceId;
  private DocumentVersionId version;

  protected abstract Ports ports();

  @BeforeEach
  void uploadAVersion() {
    ports = ports();
    evidences = ports.port(TopicEvidences.class);
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
  void evidence_comes_back_as_it_was_in_its_workspace_only() {
    TopicEvidence safety =
        TopicFixture.evidence(version, "safety", SourceZone.SAFETY, anchor(2), anchor(1));
    TopicEvidence admin = TopicFixture.evidence(version, "safety", SourceZone.ADMIN, anchor(3));
    TopicEvidence plain =
        new TopicEvidence(
            version,
            new TopicKey("design"),
            SourceZone.UNKNOWN,
            DocumentLanguage.MIXED,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            StudyFixture.NOON);
    replace(workspaceId, safety, plain, admin);

    assertThat(evidences.ofVersion(workspaceId, version)).containsExactly(plain, admin, safety);
    assertThat(evidences.ofTopic(workspaceId, version, new TopicKey("safety")))
        .containsExactly(admin, safety);
    assertThat(evidences.holding(workspaceId, version, Set.of(anchor(1), anchor(9))))
        .containsExactly(safety);
    assertThat(evidences.holding(workspaceId, version, Set.of())).isEmpty();

    assertThat(evidences.ofVersion(STRANGER, version)).isEmpty();
    assertThat(evidences.ofTopic(STRANGER, version, new TopicKey("safety"))).isEmpty();
    assertThat(evidences.holding(STRANGER, version, Set.of(anchor(1)))).isEmpty();
  }

  @Test
  void evidence_keeps_the_chunks_that_exist() {
    AnchorFixture content = new AnchorFixture(version);
    List<Chunk> chunks = content.chunks(content.document());
    ports
        .transactions()
        .run(
            () -> {
              ports.content().stage(workspaceId, version, content.document(), chunks);
              ports.content().publishStaged(workspaceId, version);
            });
    ChunkId last = chunks.get(2).passage().id();
    ChunkId first = chunks.get(0).passage().id();
    replace(workspaceId, withChunks(List.of(last, new ChunkId("gone"), first)));

    assertThat(evidences.ofVersion(workspaceId, version))
        .containsExactly(withChunks(List.of(last, first)));
  }

  private TopicEvidence withChunks(List<ChunkId> chunks) {
    return new TopicEvidence(
        version,
        new TopicKey("safety"),
        SourceZone.SAFETY,
        DocumentLanguage.RU,
        List.of(),
        chunks,
        Optional.of(Confidence.FULL),
        Optional.empty(),
        StudyFixture.NOON);
  }

  @Test
  void new_evidence_replaces_the_old_and_none_leaves_none() {
    TopicEvidence old = TopicFixture.evidence(version, "safety", SourceZone.SAFETY, anchor(1));
    replace(workspaceId, old);
    TopicEvidence again = TopicFixture.evidence(version, "safety", SourceZone.SAFETY, anchor(2));
    replace(workspaceId, again);
    assertThat(evidences.ofVersion(workspaceId, version)).containsExactly(again);

    replace(workspaceId);
    assertThat(evidences.ofVersion(workspaceId, version)).isEmpty();
  }

  @Test
  void evidence_needs_a_topic_and_a_version_of_the_workspace() {
    TopicEvidence known = TopicFixture.evidence(version, "safety", SourceZone.SAFETY, anchor(1));
    replace(workspaceId, known);

    assertThatThrownBy(
            () -> replace(workspaceId, TopicFixture.evidence(version, "x", SourceZone.SAFETY)))
        .isInstanceOf(TopicNotFound.class);
    assertThatThrownBy(() -> replace(STRANGER, known)).isInstanceOf(DomainException.class);
    DocumentVersionId nowhere = new DocumentVersionId(UUID.randomUUID());
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(
                        () ->
                            evidences.replace(
                                workspaceId,
                                nowhere,
                                List.of(
                                    TopicFixture.evidence(nowhere, "safety", SourceZone.SAFETY)))))
        .isInstanceOf(VersionNotFound.class);
    assertThat(evidences.ofVersion(workspaceId, version)).containsExactly(known);
  }

  private AnchorId anchor(int number) {
    return new AnchorId(
        version, AnchorContentType.P, String.format(Locale.ROOT, "%016x", number), 1);
  }

  private void replace(WorkspaceId workspace, TopicEvidence... all) {
    ports.transactions().run(() -> evidences.replace(workspace, version, List.of(all)));
  }
}
