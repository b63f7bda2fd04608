package io.clinnexus.domain.anchors.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.alignment.Comparability.Verdict;
import io.clinnexus.domain.anchors.alignment.Predecessor.Basis;
import io.clinnexus.domain.anchors.alignment.Predecessor.Doubt;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.ingestion.Publishing;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comparing published versions leaves behind, in memory and in a database. */
public abstract class CompareVersionsContract {

  private static final Clock CLOCK =
      Clock.fixed(StudyFixture.NOON.plusSeconds(3600), ZoneOffset.UTC);

  private Ports ports;
  private Actor actor;
  private Document document;
  private CompareVersions compare;
  private StoredAlignments alignments;
  private DocumentVersion first;

  protected abstract Ports ports();

  @BeforeEach
  void startADocument() {
    ports = ports();
    actor = ports.newActor();
    Study study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    document = StudyFixture.protocol(study);
    first = StudyFixture.uploadedVersion(ports, study, document);
    AnchorMatches matches = ports.port(AnchorMatches.class);
    VersionComparisons comparisons = ports.port(VersionComparisons.class);
    compare =
        new CompareVersions(
            new CompareVersions.Store(ports.documents(), ports.anchors(), matches, comparisons),
            ports.auditTrail(),
            ports.transactions(),
            VersionFixture.ALIGNER,
            UUID::randomUUID,
            CLOCK);
    alignments = new StoredAlignments(ports.documents(), ports.anchors(), matches, comparisons);
  }

  @Test
  void a_version_is_compared_with_its_neighbours_whichever_was_published_last() {
    DocumentVersion second = version("v2", 1, Optional.empty());
    DocumentVersion third = version("v3", 2, Optional.empty());
    publish(third, draft(30));
    publish(first, draft(10));
    assertThat(handle(first)).extracting(VersionComparison::to).containsExactly(third.id());

    publish(second, draft(20));
    assertThat(handle(second))
        .extracting(VersionComparison::from, VersionComparison::to)
        .containsExactly(tuple(first.id(), second.id()), tuple(second.id(), third.id()));
    assertThat(handle(third)).isEmpty();
    assertThat(comparisons(third)).hasSize(2);
  }

  @Test
  void what_was_stored_is_read_as_it_was_computed() {
    DocumentVersion second = version("v2", 1, Optional.empty());
    List<Anchor> before = publish(first, draft(10));
    List<Anchor> after = publish(second, draft(20));
    VersionComparison compared = handle(second).get(0);

    StoredAlignments.Stored stored = between(first, second);
    VersionAlignment computed = VersionFixture.ALIGNER.align(before, after);
    assertThat(stored.comparison()).isEqualTo(compared);
    assertThat(stored.alignment().comparability()).isEqualTo(computed.comparability());
    assertThat(stored.alignment().correspondences()).isEqualTo(computed.correspondences());
    assertThat(VersionFixture.changes(stored.alignment()))
        .containsExactly(
            "edited: Give 10 mg once daily to each participant of the study."
                + " -> Give 20 mg once daily to each participant of the study. [number 10 -> 20]");
    ComparisonResult result = compared.result().orElseThrow();
    assertThat(result.critical()).isEqualTo(1);
    assertThat(result.counts())
        .containsOnly(entry(CorrespondenceKind.UNCHANGED, 3), entry(CorrespondenceKind.EDITED, 1));
    assertThat(result.comparedAt()).isEqualTo(CLOCK.instant());
  }

  @Test
  void a_repetition_changes_nothing_and_says_nothing() {
    DocumentVersion second = version("v2", 1, Optional.empty());
    publish(first, draft(10));
    publish(second, draft(20));
    handle(second);
    List<AuditEntry> audited = ports.auditEntries(actor);

    assertThat(handle(second)).isEmpty();
    assertThat(handle(first)).isEmpty();
    assertThat(ports.auditEntries(actor)).isEqualTo(audited);
  }

  @Test
  void a_new_publication_makes_the_comparison_outdated_until_it_is_made_again() {
    DocumentVersion second = version("v2", 1, Optional.empty());
    publish(first, draft(10));
    publish(second, draft(20));
    VersionComparison before = handle(second).get(0);
    publish(second, draft(25));

    assertThatThrownBy(() -> between(first, second))
        .isInstanceOfSatisfying(
            VersionsNotCompared.class,
            e -> assertThat(e.details()).containsEntry("state", "outdated"));
    VersionComparison after = handle(second).get(0);
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(VersionFixture.changes(between(first, second).alignment()))
        .containsExactly(
            "edited: Give 10 mg once daily to each participant of the study."
                + " -> Give 25 mg once daily to each participant of the study. [number 10 -> 25]");
  }

  @Test
  void equal_dates_are_compared_in_the_order_of_creation_and_say_so() {
    LocalDate day = LocalDate.of(2026, 5, 1);
    DocumentVersion second = version("v2", 1, Optional.of(day));
    DocumentVersion third = version("v3", 2, Optional.of(day));
    publish(second, draft(10));
    publish(third, draft(20));

    VersionComparison compared = handle(second).get(0);
    assertThat(compared.from()).isEqualTo(second.id());
    assertThat(compared.basis()).isEqualTo(Basis.EFFECTIVE_DATE);
    assertThat(compared.doubts()).isEqualTo(Set.of(Doubt.EQUAL_DATES));
  }

  @Test
  void versions_that_cannot_be_compared_get_an_answer_and_no_match() {
    DocumentVersion second = version("v2", 1, Optional.empty());
    DocumentVersion third = version("v3", 2, Optional.empty());
    publish(first, draft(10));
    publish(second, new DocumentDraft());
    publish(third, draft(5));

    assertThat(handle(second))
        .extracting(CompareVersionsContract::verdict)
        .containsExactly(Verdict.LATER_EMPTY, Verdict.EARLIER_EMPTY);
    assertThat(between(first, second).alignment().correspondences())
        .allMatch(found -> found.kind() == CorrespondenceKind.REMOVED);
  }

  @Test
  void only_one_published_version_has_nothing_to_be_compared_with() {
    version("v2", 1, Optional.empty());
    publish(first, draft(10));

    assertThat(handle(first)).isEmpty();
    assertThat(comparisons(first)).isEmpty();
    assertThatThrownBy(() -> between(first, first))
        .isInstanceOfSatisfying(
            VersionsNotCompared.class, e -> assertThat(e.details()).containsEntry("state", "none"));
  }

  private static Verdict verdict(VersionComparison compared) {
    return compared.result().orElseThrow().comparability().verdict();
  }

  private static DocumentDraft draft(int dose) {
    return new DocumentDraft()
        .heading(1, "1", "Treatment")
        .text("Give " + dose + " mg once daily to each participant of the study.")
        .text("The pharmacist keeps the product in a locked room until it is handed out.")
        .text("Participants return what is left of the product at every visit.");
  }

  private List<VersionComparison> handle(DocumentVersion version) {
    return compare.handle(new CompareVersions.Command(actor, version.id()));
  }

  private List<VersionComparison> comparisons(DocumentVersion version) {
    return ports.port(VersionComparisons.class).of(actor.workspaceId(), version.id());
  }

  private StoredAlignments.Stored between(DocumentVersion from, DocumentVersion to) {
    return ports
        .transactions()
        .read(() -> alignments.between(actor.workspaceId(), from.id(), to.id()));
  }

  private List<Anchor> publish(DocumentVersion version, DocumentDraft draft) {
    List<Anchor> anchors = VersionFixture.anchors(version.id(), draft);
    Publishing.publish(ports, actor, version.id(), anchors);
    return anchors;
  }

  private DocumentVersion version(String label, int secondsAfter, Optional<LocalDate> date) {
    DocumentVersion version =
        StudyFixture.version(document, label, StudyFixture.NOON.plusSeconds(secondsAfter))
            .withSourceFile(StudyFixture.docx('b'))
            .effectiveFrom(date);
    ports.transactions().run(() -> ports.documents().addVersion(actor.workspaceId(), version));
    return version;
  }
}
