package io.clinnexus.domain.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of section maps. */
public abstract class SectionMapsContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());

  private Ports ports;
  private SectionMaps maps;
  private WorkspaceId workspaceId;
  private DocumentVersionId version;

  protected abstract Ports ports();

  @BeforeEach
  void uploadAVersion() {
    ports = ports();
    maps = ports.port(SectionMaps.class);
    Actor actor = ports.newActor();
    workspaceId = actor.workspaceId();
    version = StudyFixture.uploadedVersion(ports, actor).id();
  }

  @Test
  void maps_come_back_as_they_were_in_their_workspace_only() {
    SectionMap full =
        SectionFixture.mapped(version, "protocol.soa", anchor(2), anchor(1), anchor(3));
    SectionMap empty =
        new SectionMap(
            new SectionMapId(UUID.randomUUID()),
            version,
            new SectionKey("protocol.Ethics"),
            List.of(),
            List.of(),
            Confidence.NONE,
            SectionMapStatus.NEEDS_REVIEW,
            MappedBy.SYSTEM,
            Optional.empty(),
            Optional.empty(),
            StudyFixture.NOON);
    replace(full, empty);

    assertThat(maps.ofVersion(workspaceId, version)).containsExactly(empty, full);
    assertThat(maps.find(workspaceId, version, full.section())).contains(full);
    assertThat(maps.ofVersion(STRANGER, version)).isEmpty();
    assertThat(maps.find(STRANGER, version, full.section())).isEmpty();
  }

  @Test
  void an_automatic_map_comes_back_with_its_reasons() {
    SectionMap explained = SectionFixture.explained(version, "protocol.safety", anchor(7));
    replace(explained);

    assertThat(maps.ofVersion(workspaceId, version)).containsExactly(explained);
  }

  @Test
  void a_map_keeps_the_chunks_that_exist() {
    AnchorFixture content = new AnchorFixture(version);
    List<Chunk> chunks = content.chunks(content.document());
    publish(content.document(), chunks);
    List<ChunkId> ids =
        List.of(chunks.get(2).passage().id(), new ChunkId("gone"), chunks.get(0).passage().id());
    replace(withChunks(ids));

    assertThat(maps.ofVersion(workspaceId, version))
        .containsExactly(withChunks(List.of(ids.get(0), ids.get(2))));
  }

  private void publish(List<Anchor> anchors, List<Chunk> chunks) {
    ports
        .transactions()
        .run(
            () -> {
              ports.content().stage(workspaceId, version, anchors, chunks);
              ports.content().publishStaged(workspaceId, version);
            });
  }

  private SectionMap withChunks(List<ChunkId> chunks) {
    return new SectionMap(
        new SectionMapId(version.value()),
        version,
        new SectionKey("protocol.soa"),
        List.of(),
        chunks,
        Confidence.FULL,
        SectionMapStatus.MAPPED,
        MappedBy.SYSTEM,
        Optional.empty(),
        Optional.empty(),
        StudyFixture.NOON);
  }

  @Test
  void a_new_mapping_replaces_the_old_one_but_never_what_a_person_decided() {
    SectionMap old = SectionFixture.mapped(version, "a", anchor(1));
    SectionMap gone = SectionFixture.mapped(version, "b", anchor(2));
    replace(old, gone);
    SectionMap decided = SectionFixture.overridden(version, "c", anchor(3));
    override(workspaceId, decided);

    SectionMap again = SectionFixture.mapped(version, "a", anchor(4));
    replace(again, SectionFixture.mapped(version, "c", anchor(5)));

    assertThat(maps.ofVersion(workspaceId, version)).containsExactly(again, decided);
    replace();
    assertThat(maps.ofVersion(workspaceId, version)).containsExactly(decided);
  }

  @Test
  void a_person_decides_over_a_map_and_its_id_and_time_stay() {
    SectionMap old = SectionFixture.mapped(version, "a", anchor(1));
    replace(old);
    SectionMap decided = SectionFixture.overridden(version, "a", anchor(2), anchor(3));
    override(workspaceId, decided);

    SectionMap stored = maps.find(workspaceId, version, decided.section()).orElseThrow();
    assertThat(stored.id()).isEqualTo(old.id());
    assertThat(stored).usingRecursiveComparison().ignoringFields("id").isEqualTo(decided);

    assertThatThrownBy(() -> override(workspaceId, old)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_decision_is_taken_back_once() {
    SectionMap decided = SectionFixture.overridden(version, "a", anchor(2));
    override(workspaceId, decided);

    assertThatThrownBy(() -> removeOverride(STRANGER, "a")).isInstanceOf(SectionMapNotFound.class);
    removeOverride(workspaceId, "a");
    assertThat(maps.ofVersion(workspaceId, version)).isEmpty();
    assertThatThrownBy(() -> removeOverride(workspaceId, "a"))
        .isInstanceOf(SectionMapNotFound.class);

    replace(SectionFixture.mapped(version, "a", anchor(1)));
    assertThatThrownBy(() -> removeOverride(workspaceId, "a"))
        .isInstanceOf(SectionMapNotFound.class);
  }

  @Test
  void maps_that_hold_an_anchor_are_found() {
    SectionMap b = SectionFixture.mapped(version, "b", anchor(1), anchor(2));
    SectionMap a = SectionFixture.mapped(version, "a", anchor(2), anchor(3));
    SectionMap c = SectionFixture.mapped(version, "c", anchor(4));
    replace(a, b, c);

    assertThat(maps.holding(workspaceId, version, Set.of(anchor(2), anchor(9))))
        .containsExactly(a, b);
    assertThat(maps.holding(workspaceId, version, Set.of(anchor(4)))).containsExactly(c);
    assertThat(maps.holding(workspaceId, version, Set.of())).isEmpty();
    assertThat(maps.holding(STRANGER, version, Set.of(anchor(4)))).isEmpty();
  }

  @Test
  void a_map_needs_a_version_of_the_workspace() {
    SectionMap decided = SectionFixture.overridden(version, "a", anchor(1));
    override(workspaceId, decided);
    SectionMap other = SectionFixture.overridden(version, "a", anchor(2));

    assertThatThrownBy(() -> override(STRANGER, other)).isInstanceOf(VersionNotFound.class);
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(
                        () ->
                            maps.replaceMapped(
                                STRANGER, version, List.of(SectionFixture.mapped(version, "b")))))
        .isInstanceOf(VersionNotFound.class);
    assertThat(maps.ofVersion(workspaceId, version)).containsExactly(decided);
  }

  private AnchorId anchor(int number) {
    return SectionFixture.anchor(version, number);
  }

  private void replace(SectionMap... all) {
    ports.transactions().run(() -> maps.replaceMapped(workspaceId, version, List.of(all)));
  }

  private void override(WorkspaceId workspace, SectionMap map) {
    ports.transactions().run(() -> maps.override(workspace, map));
  }

  private void removeOverride(WorkspaceId workspace, String section) {
    ports
        .transactions()
        .run(() -> maps.removeOverride(workspace, version, new SectionKey(section)));
  }
}
