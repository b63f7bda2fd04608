package io.clinnexus.domain.anchors.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.anchors.alignment.Comparability.Verdict;
import io.clinnexus.domain.anchors.alignment.Predecessor.Basis;
import io.clinnexus.domain.anchors.alignment.Predecessor.Doubt;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.PublicationId;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.VersionNotFound;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of comparisons. */
public abstract class VersionComparisonsContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());
  private static final Instant LATER = StudyFixture.NOON.plusSeconds(60);

  private Ports ports;
  private VersionComparisons comparisons;
  private WorkspaceId workspaceId;
  private DocumentId documentId;
  private DocumentVersionId first;
  private DocumentVersionId second;
  private DocumentVersionId third;

  protected abstract Ports ports();

  @BeforeEach
  void startADocument() {
    ports = ports();
    comparisons = ports.port(VersionComparisons.class);
    Actor actor = ports.newActor();
    workspaceId = actor.workspaceId();
    Study study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    Document document = StudyFixture.protocol(study);
    documentId = document.id();
    first = StudyFixture.uploadedVersion(ports, study, document).id();
    second = version(document, "v2");
    third = version(document, "v3");
  }

  @Test
  void a_comparison_comes_back_as_it_was_with_and_without_a_result() {
    VersionComparison requested = requested(first, second, StudyFixture.NOON);
    put(requested);
    assertThat(comparisons.find(workspaceId, requested.id())).contains(requested);
    assertThat(comparisons.between(workspaceId, first, second)).contains(requested);
    assertThat(comparisons.between(workspaceId, second, first)).isEmpty();

    VersionComparison compared = requested.withResult(result());
    put(compared);
    assertThat(comparisons.between(workspaceId, first, second)).contains(compared);
    put(compared.withBasis(Basis.CREATION, EnumSet.of(Doubt.EQUAL_DATES)));
    assertThat(comparisons.between(workspaceId, first, second))
        .contains(compared.withBasis(Basis.CREATION, EnumSet.of(Doubt.EQUAL_DATES)));
  }

  @Test
  void there_is_one_for_two_versions_and_the_first_keeps_its_id_and_time() {
    VersionComparison before = requested(first, second, StudyFixture.NOON);
    put(before);
    VersionComparison again = requested(first, second, LATER).withResult(result());
    put(again);

    assertThat(comparisons.find(workspaceId, again.id())).isEmpty();
    assertThat(comparisons.between(workspaceId, first, second))
        .contains(before.withResult(result()));
  }

  @Test
  void a_version_has_those_it_takes_part_in_by_time() {
    VersionComparison late = requested(second, first, LATER);
    VersionComparison early = requested(first, second, StudyFixture.NOON);
    VersionComparison other = requested(second, third, LATER.plusSeconds(1));
    put(late);
    put(early);
    put(other);

    assertThat(comparisons.of(workspaceId, first)).containsExactly(early, late);
    assertThat(comparisons.of(workspaceId, second)).containsExactly(early, late, other);
    assertThat(comparisons.of(workspaceId, third)).containsExactly(other);
  }

  @Test
  void comparisons_of_another_workspace_are_never_found_or_changed() {
    VersionComparison ours = requested(first, second, StudyFixture.NOON);
    put(ours);

    assertThat(comparisons.find(STRANGER, ours.id())).isEmpty();
    assertThat(comparisons.between(STRANGER, first, second)).isEmpty();
    assertThat(comparisons.of(STRANGER, first)).isEmpty();
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(() -> comparisons.put(STRANGER, ours.withResult(result()))))
        .isInstanceOf(VersionNotFound.class);
    assertThat(comparisons.find(workspaceId, ours.id())).contains(ours);
  }

  @Test
  void versions_must_be_of_the_document() {
    VersionComparison elsewhere =
        new VersionComparison(
            new ComparisonId(UUID.randomUUID()),
            new DocumentId(UUID.randomUUID()),
            first,
            second,
            Basis.CHOSEN,
            Set.of(),
            StudyFixture.NOON,
            Optional.empty());

    assertThatThrownBy(() -> put(elsewhere)).isInstanceOf(VersionNotFound.class);
  }

  private VersionComparison requested(
      DocumentVersionId from, DocumentVersionId to, Instant requestedAt) {
    return new VersionComparison(
        new ComparisonId(UUID.randomUUID()),
        documentId,
        from,
        to,
        Basis.CHOSEN,
        EnumSet.of(Doubt.CHOSEN_IS_LATER, Doubt.OTHER_LANGUAGE),
        requestedAt,
        Optional.empty());
  }

  private static ComparisonResult result() {
    return new ComparisonResult(
        new Comparability(Verdict.REPETITIVE, 0.123456789012345),
        Map.of(CorrespondenceKind.UNCHANGED, 4, CorrespondenceKind.MOVED_EDITED, 1),
        1,
        VersionAligner.VERSION,
        new PublicationId(new UUID(1, 1)),
        new PublicationId(new UUID(1, 2)),
        LATER);
  }

  private void put(VersionComparison comparison) {
    ports.transactions().run(() -> comparisons.put(workspaceId, comparison));
  }

  private DocumentVersionId version(Document document, String label) {
    DocumentVersion version = StudyFixture.version(document, label);
    ports.transactions().run(() -> ports.documents().addVersion(workspaceId, version));
    return version.id();
  }
}
