package io.clinnexus.domain.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.Publishing;
import io.clinnexus.domain.shared.PageAssertions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of documents and versions. */
public abstract class DocumentsContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());

  private Ports ports;
  private Actor actor;
  private WorkspaceId workspaceId;
  private Study study;

  protected abstract Ports ports();

  @BeforeEach
  void startAStudy() {
    ports = ports();
    actor = ports.newActor();
    workspaceId = actor.workspaceId();
    study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    ports.transactions().run(() -> ports.studies().add(study));
  }

  @Test
  void an_added_document_is_found_in_its_workspace_only() {
    Document document = added(StudyFixture.protocol(study));

    assertThat(ports.documents().find(workspaceId, document.id())).contains(document);
    assertThat(ports.documents().find(STRANGER, document.id())).isEmpty();
  }

  @Test
  void documents_of_a_study_are_listed_oldest_first() {
    Document third =
        added(StudyFixture.protocol(study, StudyFixture.NOON.plus(1, ChronoUnit.MICROS)));
    Document first =
        added(StudyFixture.protocol(study, StudyFixture.NOON.minus(1, ChronoUnit.MICROS)));
    Document second = added(StudyFixture.protocol(study));

    PageAssertions.assertPaged(
        page -> ports.documents().list(workspaceId, study.id(), page),
        List.of(first, second, third));
    PageAssertions.assertPaged(
        page -> ports.documents().list(STRANGER, study.id(), page), List.<Document>of());
  }

  @Test
  void an_added_version_comes_back_as_it_was() {
    Document document = added(StudyFixture.protocol(study));
    DocumentVersion version =
        added(
            new DocumentVersion(
                new DocumentVersionId(UUID.randomUUID()),
                document.id(),
                "v1.0",
                Optional.of(LocalDate.of(2026, 2, 28)),
                DocumentLanguage.MIXED,
                IngestionStatus.UPLOADED,
                Optional.of(StudyFixture.docx('b')),
                Optional.of(actor.userId()),
                StudyFixture.NOON));

    assertThat(ports.documents().findVersion(workspaceId, version.id())).contains(version);
    assertThat(ports.documents().findVersion(STRANGER, version.id())).isEmpty();
    assertThat(locked(workspaceId, version)).contains(version);
    assertThat(locked(STRANGER, version)).isEmpty();
  }

  @Test
  void a_version_needs_a_document_of_the_workspace() {
    Document document = added(StudyFixture.protocol(study));
    DocumentVersion version = StudyFixture.version(document, "v1");

    assertThatThrownBy(
            () -> ports.transactions().run(() -> ports.documents().addVersion(STRANGER, version)))
        .isInstanceOf(DocumentNotFound.class);
  }

  @Test
  void a_label_names_one_version_of_a_document() {
    Document document = added(StudyFixture.protocol(study));
    added(StudyFixture.version(document, "v1"));
    DocumentVersion second = StudyFixture.version(document, "v1");

    assertThatThrownBy(
            () -> ports.transactions().run(() -> ports.documents().addVersion(workspaceId, second)))
        .isInstanceOfSatisfying(
            VersionLabelTaken.class,
            e -> assertThat(e.details()).containsEntry("versionLabel", "v1"));
    added(StudyFixture.version(added(StudyFixture.protocol(study)), "v1"));
  }

  @Test
  void versions_of_a_document_are_listed_newest_first() {
    Document document = added(StudyFixture.protocol(study));
    DocumentVersion second = added(StudyFixture.version(document, "second"));
    DocumentVersion third =
        added(
            StudyFixture.version(document, "third", StudyFixture.NOON.plus(1, ChronoUnit.MICROS)));
    DocumentVersion first =
        added(StudyFixture.version(document, "first", StudyFixture.NOON.minusSeconds(1)));

    PageAssertions.assertPaged(
        page -> ports.documents().listVersions(workspaceId, document.id(), page),
        List.of(third, second, first));
    PageAssertions.assertPaged(
        page -> ports.documents().listVersions(STRANGER, document.id(), page),
        List.<DocumentVersion>of());
  }

  @Test
  void an_update_stores_language_status_and_file() {
    Document document = added(StudyFixture.protocol(study));
    DocumentVersion version = added(StudyFixture.version(document, "v1"));
    DocumentVersion changed =
        version
            .withSourceFile(StudyFixture.docx('c'))
            .withDetectedLanguage(DocumentLanguage.RU)
            .effectiveFrom(Optional.of(LocalDate.of(2026, 2, 3)))
            .withStatus(IngestionStatus.READY);

    update(workspaceId, changed);
    assertThat(ports.documents().findVersion(workspaceId, version.id())).contains(changed);

    DocumentVersion again =
        changed.withSourceFile(StudyFixture.docx('d')).effectiveFrom(Optional.empty());
    update(workspaceId, again);
    assertThat(ports.documents().findVersion(workspaceId, version.id())).contains(again);
  }

  @Test
  void a_document_is_locked_where_it_is_found() {
    Document document = added(StudyFixture.protocol(study));

    assertThat(lockedDocument(workspaceId, document)).contains(document);
    assertThat(lockedDocument(STRANGER, document)).isEmpty();
  }

  @Test
  void a_version_is_published_as_soon_as_a_run_published_it() {
    Document document = added(StudyFixture.protocol(study));
    DocumentVersion later = added(withFile(document, 'a', 20));
    DocumentVersion earlier = added(withFile(document, 'b', 10));
    added(withFile(document, 'c', 0));
    assertThat(ports.documents().published(workspaceId, document.id())).isEmpty();
    IngestionRunId first = Publishing.publish(ports, actor, later.id(), List.of());
    IngestionRunId second = Publishing.publish(ports, actor, earlier.id(), List.of());

    assertThat(publications(workspaceId, document))
        .containsExactly(earlier.id() + " " + second.value(), later.id() + " " + first.value());
    assertThat(publications(STRANGER, document)).isEmpty();
    IngestionRunId again = Publishing.publish(ports, actor, later.id(), List.of());
    assertThat(publications(workspaceId, document))
        .containsExactly(earlier.id() + " " + second.value(), later.id() + " " + again.value());
  }

  private List<String> publications(WorkspaceId workspace, Document document) {
    return ports.documents().published(workspace, document.id()).stream()
        .map(found -> found.version().id() + " " + found.publication().value())
        .toList();
  }

  private Optional<Document> lockedDocument(WorkspaceId workspace, Document document) {
    return ports.transactions().call(() -> ports.documents().lock(workspace, document.id()));
  }

  @Test
  void a_version_of_another_workspace_is_not_updated() {
    DocumentVersion version =
        added(StudyFixture.version(added(StudyFixture.protocol(study)), "v1"));

    assertThatThrownBy(() -> update(STRANGER, version.withStatus(IngestionStatus.FAILED)))
        .isInstanceOf(VersionNotFound.class);
    assertThat(ports.documents().findVersion(workspaceId, version.id())).contains(version);
  }

  @Test
  void other_versions_of_the_same_document_with_the_same_file_are_known() {
    Document document = added(StudyFixture.protocol(study));
    DocumentVersion later = added(withFile(document, 'a', 20));
    DocumentVersion asked = added(withFile(document, 'a', 10));
    DocumentVersion earlier = added(withFile(document, 'a', 0));
    added(withFile(document, 'b', 5));
    added(withFile(added(StudyFixture.protocol(study)), 'a', 5));
    Sha256 sha256 = StudyFixture.docx('a').sha256();

    assertThat(ports.documents().versionsWithSameFile(workspaceId, asked.id(), sha256))
        .containsExactly(earlier.id(), later.id());
    assertThat(ports.documents().versionsWithSameFile(STRANGER, asked.id(), sha256)).isEmpty();
  }

  @Test
  void invented_cursors_are_refused() {
    Document document = added(StudyFixture.protocol(study));

    PageAssertions.assertInventedCursorsRefused(
        page -> ports.documents().list(workspaceId, study.id(), page));
    PageAssertions.assertInventedCursorsRefused(
        page -> ports.documents().listVersions(workspaceId, document.id(), page));
  }

  private static DocumentVersion withFile(Document document, char file, int secondsAfterNoon) {
    return StudyFixture.version(
            document,
            "v" + file + secondsAfterNoon,
            StudyFixture.NOON.plusSeconds(secondsAfterNoon))
        .withSourceFile(StudyFixture.docx(file));
  }

  private Optional<DocumentVersion> locked(WorkspaceId workspace, DocumentVersion version) {
    return ports.transactions().call(() -> ports.documents().lockVersion(workspace, version.id()));
  }

  private void update(WorkspaceId workspace, DocumentVersion version) {
    ports.transactions().run(() -> ports.documents().updateVersion(workspace, version));
  }

  private Document added(Document document) {
    ports.transactions().run(() -> ports.documents().add(document));
    return document;
  }

  private DocumentVersion added(DocumentVersion version) {
    ports.transactions().run(() -> ports.documents().addVersion(workspaceId, version));
    return version;
  }
}
