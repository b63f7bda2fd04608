package io.clinnexus.domain.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store that publishes content. */
public abstract class TwinContentContract {

  private Ports ports;
  private Actor actor;
  private DocumentVersionId versionId;
  private AnchorFixture fixture;

  protected abstract Ports ports();

  @BeforeEach
  void uploadAVersion() {
    ports = ports();
    actor = ports.newActor();
    versionId = StudyFixture.uploadedVersion(ports, actor).id();
    fixture = new AnchorFixture(versionId);
  }

  @Test
  void published_content_replaces_the_content_before() {
    List<Anchor> before = fixture.document();
    publish(versionId, before, fixture.chunks(before));
    List<Anchor> after =
        List.of(
            fixture.heading(1, 1, "1", "Safety", "1 Safety"),
            fixture.paragraph(2, "A new paragraph.", "1 Safety"),
            fixture.paragraph(3, "Adverse events are recorded.", "1 Safety"));
    publish(versionId, after, fixture.chunks(after));

    assertThat(anchors(versionId)).isEqualTo(after);
    assertThat(chunkIds()).isEqualTo(ids(fixture.chunks(after)));
  }

  @Test
  void anchors_may_change_places() {
    Anchor first = fixture.paragraph(1, "One", "S");
    Anchor second = fixture.paragraph(2, "Two", "S");
    publish(versionId, List.of(first, second), List.of());
    List<Anchor> swapped =
        List.of(fixture.paragraph(1, "Two", "S"), fixture.paragraph(2, "One", "S"));
    publish(versionId, swapped, List.of());

    assertThat(anchors(versionId)).isEqualTo(swapped);
  }

  @Test
  void the_same_content_may_be_published_again() {
    List<Anchor> anchors = fixture.document();
    publish(versionId, anchors, fixture.chunks(anchors));
    publish(versionId, anchors, fixture.chunks(anchors));

    assertThat(anchors(versionId)).isEqualTo(anchors);
    assertThat(chunkIds()).isEqualTo(ids(fixture.chunks(anchors)));
  }

  @Test
  void other_versions_keep_their_content() {
    DocumentVersionId otherId = StudyFixture.uploadedVersion(ports, actor).id();
    List<Anchor> others = new AnchorFixture(otherId).document();
    publish(otherId, others, List.of());
    publish(versionId, fixture.document(), List.of());
    publish(versionId, List.of(), List.of());

    assertThat(anchors(versionId)).isEmpty();
    assertThat(anchors(otherId)).isEqualTo(others);
  }

  @Test
  void a_character_that_cannot_be_stored_is_refused_by_the_name_of_its_anchor() {
    Anchor bad = fixture.paragraph(1, "a\0b", "S");

    assertThatThrownBy(() -> publish(versionId, List.of(bad), List.of()))
        .isInstanceOfSatisfying(
            TextNotStorable.class,
            e -> assertThat(e.details()).containsEntry("id", bad.id().format()));
    assertThat(anchors(versionId)).isEmpty();
  }

  private void publish(DocumentVersionId id, List<Anchor> anchors, List<Chunk> chunks) {
    ports
        .transactions()
        .run(
            () -> {
              ports.content().stage(actor.workspaceId(), id, anchors, chunks);
              ports.content().publishStaged(actor.workspaceId(), id);
            });
  }

  private List<Anchor> anchors(DocumentVersionId id) {
    return ports
        .anchors()
        .list(actor.workspaceId(), id, AnchorFilter.ALL, PageRequest.first(500))
        .items();
  }

  private List<ChunkId> chunkIds() {
    ChunkQuery all =
        new ChunkQuery(
            AnchorFixture.vector(1),
            AnchorFixture.EMBEDDER,
            Optional.empty(),
            Optional.of(versionId),
            Set.of(),
            Set.of(),
            100);
    return ports.chunkSearch().search(actor.workspaceId(), all).hits().stream()
        .map(ChunkHit::id)
        .sorted(Comparator.comparing(ChunkId::value))
        .toList();
  }

  private static List<ChunkId> ids(List<Chunk> chunks) {
    return chunks.stream()
        .map(chunk -> chunk.passage().id())
        .sorted(Comparator.comparing(ChunkId::value))
        .toList();
  }
}
