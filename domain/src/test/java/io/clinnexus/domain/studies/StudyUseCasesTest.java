package io.clinnexus.domain.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.InMemoryPorts;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Registering studies, documents and versions. */
class StudyUseCasesTest {

  private static final UUID ID = new UUID(7, 7);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final Actor actor = ports.newActor();
  private final Actor stranger = new Actor(new WorkspaceId(new UUID(9, 9)), actor.userId());
  private final Clock clock = Clock.fixed(StudyFixture.NOON, ZoneOffset.UTC);
  private final RegisterStudy registerStudy =
      new RegisterStudy(
          ports.studies(), ports.auditTrail(), ports.transactions(), UUID::randomUUID, clock);
  private final AddDocument addDocument =
      new AddDocument(
          ports.studies(),
          ports.documents(),
          ports.auditTrail(),
          ports.transactions(),
          () -> ID,
          clock);
  private final AddDocumentVersion addVersion =
      new AddDocumentVersion(
          ports.documents(), ports.auditTrail(), ports.transactions(), () -> ID, clock);

  @Test
  void a_study_is_registered_as_active_and_audited() {
    Study study = registered(" ABC-1 ");

    assertThat(study.code()).isEqualTo("ABC-1");
    assertThat(study.status()).isEqualTo(StudyStatus.ACTIVE);
    assertThat(study.createdAt()).isEqualTo(StudyFixture.NOON);
    assertThat(ports.studies().find(actor.workspaceId(), study.id())).contains(study);
    assertThat(ports.auditEntries(actor))
        .containsExactly(
            new AuditEntry(
                actor,
                "create",
                "study",
                study.id().value().toString(),
                Optional.empty(),
                Optional.of(
                    new OpaqueJson(
                        "{\"status\":\"active\",\"study_code\":\"ABC-1\",\"title\":\"T\"}"))));
  }

  @Test
  void a_taken_code_is_refused_and_not_audited() {
    registered("ABC-1");

    assertThatThrownBy(() -> registered("ABC-1")).isInstanceOf(StudyCodeTaken.class);
    assertThat(ports.auditEntries(actor)).hasSize(1);
  }

  @Test
  void a_blank_code_is_refused() {
    assertThatThrownBy(() -> registered("  "))
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.details()).containsEntry("field", "studyCode"));
  }

  @Test
  void a_document_starts_as_a_draft_of_its_study() {
    Document document = added(registered("ABC-1").id(), actor);

    assertThat(document.lifecycleStatus()).isEqualTo(DocumentLifecycleStatus.DRAFT);
    assertThat(ports.documents().find(actor.workspaceId(), document.id())).contains(document);
    assertThat(ports.auditEntries(actor))
        .extracting(AuditEntry::entityType)
        .containsExactly("study", "document");
  }

  @Test
  void a_document_needs_a_study_of_the_workspace() {
    StudyId study = registered("ABC-1").id();

    assertThatThrownBy(() -> added(study, stranger)).isInstanceOf(StudyNotFound.class);
    assertThatThrownBy(() -> added(new StudyId(ID), actor)).isInstanceOf(StudyNotFound.class);
  }

  @Test
  void a_version_starts_as_uploaded_without_a_file() {
    Document document = added(registered("ABC-1").id(), actor);
    DocumentVersion version = versionAdded(document.id(), actor);

    assertThat(version.status()).isEqualTo(IngestionStatus.UPLOADED);
    assertThat(version.sourceFile()).isEmpty();
    assertThat(version.createdBy()).contains(actor.userId());
    assertThat(ports.documents().findVersion(actor.workspaceId(), version.id())).contains(version);
    assertThat(ports.auditEntries(actor).get(2).after().orElseThrow().text())
        .isEqualTo(
            "{\"effective_date\":\"2026-01-31\",\"ingestion_status\":\"uploaded\","
                + "\"version_label\":\"v1\"}");
  }

  @Test
  void a_version_needs_a_document_of_the_workspace() {
    DocumentId document = added(registered("ABC-1").id(), actor).id();

    assertThatThrownBy(() -> versionAdded(document, stranger)).isInstanceOf(DocumentNotFound.class);
  }

  private Study registered(String code) {
    return registerStudy.handle(new RegisterStudy.Command(actor, code, "T"));
  }

  private Document added(StudyId study, Actor by) {
    return addDocument.handle(
        new AddDocument.Command(by, study, DocumentType.PROTOCOL, "Protocol"));
  }

  private DocumentVersion versionAdded(DocumentId document, Actor by) {
    return addVersion.handle(
        new AddDocumentVersion.Command(
            by, document, "v1", Optional.of(LocalDate.of(2026, 1, 31)), DocumentLanguage.UNKNOWN));
  }
}
