package io.clinnexus.domain.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of published anchors. */
public abstract class AnchorsContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());

  private Ports ports;
  private WorkspaceId workspaceId;
  private DocumentVersionId versionId;
  private List<Anchor> anchors;

  protected abstract Ports ports();

  @BeforeEach
  void publishADocument() {
    ports = ports();
    Actor actor = ports.newActor();
    workspaceId = actor.workspaceId();
    versionId = StudyFixture.uploadedVersion(ports, actor).id();
    anchors = new AnchorFixture(versionId).document();
    publish(anchors);
  }

  @Test
  void anchors_come_back_as_they_were_in_document_order() {
    assertListed(AnchorFilter.ALL, anchor -> true);
    assertThat(ports.anchors().all(workspaceId, versionId)).isEqualTo(anchors);
  }

  @Test
  void types_restrict_the_list() {
    assertListed(
        new AnchorFilter(
            Set.of(AnchorContentType.HDR, AnchorContentType.CELL),
            Set.of(),
            Set.of(),
            Optional.empty()),
        anchor ->
            anchor.type() == AnchorContentType.HDR || anchor.type() == AnchorContentType.CELL);
  }

  @Test
  void a_section_restricts_the_list_to_what_stands_directly_in_it() {
    assertListed(
        new AnchorFilter(Set.of(), Set.of(), Set.of(), Optional.of("1 Safety")),
        anchor -> anchor.sectionPath().format().equals("1 Safety"));
  }

  @Test
  void zones_and_languages_restrict_the_list() {
    assertListed(
        new AnchorFilter(Set.of(), Set.of(SourceZone.ETHICS), Set.of(), Optional.empty()),
        anchor -> false);
    assertListed(
        new AnchorFilter(Set.of(), Set.of(), Set.of(DocumentLanguage.RU), Optional.empty()),
        anchor -> false);
    assertListed(
        new AnchorFilter(
            Set.of(),
            Set.of(SourceZone.SAFETY, SourceZone.ETHICS),
            Set.of(DocumentLanguage.EN),
            Optional.empty()),
        anchor -> true);
  }

  @Test
  void one_anchor_is_found_by_its_id() {
    Anchor anchor = anchors.get(3);

    assertThat(ports.anchors().find(workspaceId, anchor.id())).contains(anchor);
    assertThat(
            ports
                .anchors()
                .find(
                    workspaceId,
                    new AnchorId(versionId, AnchorContentType.P, "0123456789abcdef", 1)))
        .isEmpty();
  }

  @Test
  void the_outline_is_the_headings() {
    assertThat(ports.anchors().outline(workspaceId, versionId))
        .containsExactly(anchors.get(0), anchors.get(2));
  }

  @Test
  void blocks_begin_with_headings_and_with_text_or_notes_that_no_heading_opens() {
    PageAssertions.assertPaged(
        page -> ports.anchors().blockHeads(workspaceId, versionId, page),
        List.of(anchors.get(0), anchors.get(2), anchors.get(5)));
    PageAssertions.assertPaged(
        page -> ports.anchors().blockHeads(STRANGER, versionId, page), List.<Anchor>of());
    PageAssertions.assertInventedCursorsRefused(
        page -> ports.anchors().blockHeads(workspaceId, versionId, page));

    AnchorFixture fixture = new AnchorFixture(versionId);
    List<Anchor> odd =
        List.of(
            fixture.paragraph(1, "Title page", "Front"),
            fixture.paragraph(2, "Sponsor", "Front"),
            fixture.note(3, "A note"),
            fixture.note(4, "Another note"),
            fixture.paragraph(5, "Text again", "Front"),
            fixture.heading(6, 1, "1", "Safety", "1 Safety"),
            fixture.note(7, "A last note"));
    publish(odd);

    PageAssertions.assertPaged(
        page -> ports.anchors().blockHeads(workspaceId, versionId, page),
        List.of(odd.get(0), odd.get(2), odd.get(4), odd.get(5), odd.get(6)));
  }

  private void publish(List<Anchor> all) {
    ports
        .transactions()
        .run(
            () -> {
              ports.content().stage(workspaceId, versionId, all, List.of());
              ports.content().publishStaged(workspaceId, versionId);
            });
  }

  @Test
  void anchors_of_another_workspace_are_never_found() {
    assertThat(ports.anchors().find(STRANGER, anchors.get(0).id())).isEmpty();
    assertThat(ports.anchors().outline(STRANGER, versionId)).isEmpty();
    assertThat(ports.anchors().all(STRANGER, versionId)).isEmpty();
    PageAssertions.assertPaged(
        page -> ports.anchors().list(STRANGER, versionId, AnchorFilter.ALL, page),
        List.<Anchor>of());
  }

  @Test
  void invented_cursors_are_refused() {
    PageAssertions.assertInventedCursorsRefused(
        page -> ports.anchors().list(workspaceId, versionId, AnchorFilter.ALL, page));
  }

  private void assertListed(AnchorFilter filter, Predicate<Anchor> expected) {
    PageAssertions.assertPaged(
        page -> ports.anchors().list(workspaceId, versionId, filter, page),
        anchors.stream().filter(expected).toList());
  }
}
