package io.clinnexus.domain.studies;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Studies, documents and versions as tests need them. */
public final class StudyFixture {

  /** The time everything is made at unless said otherwise. */
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

  private StudyFixture() {}

  public static Study study(Actor actor, String code) {
    return study(actor, code, NOON);
  }

  public static Study study(Actor actor, String code, Instant createdAt) {
    return new Study(
        new StudyId(UUID.randomUUID()),
        actor.workspaceId(),
        code,
        "A study of " + code,
        StudyStatus.ACTIVE,
        createdAt);
  }

  public static Document protocol(Study study) {
    return protocol(study, NOON);
  }

  public static Document protocol(Study study, Instant createdAt) {
    return new Document(
        new DocumentId(UUID.randomUUID()),
        study.workspaceId(),
        study.id(),
        DocumentType.PROTOCOL,
        "Protocol of " + study.code(),
        DocumentLifecycleStatus.DRAFT,
        createdAt);
  }

  public static DocumentVersion version(Document document, String label) {
    return version(document, label, NOON);
  }

  public static DocumentVersion version(Document document, String label, Instant createdAt) {
    return new DocumentVersion(
        new DocumentVersionId(UUID.randomUUID()),
        document.id(),
        label,
        Optional.empty(),
        DocumentLanguage.UNKNOWN,
        IngestionStatus.UPLOADED,
        Optional.empty(),
        Optional.empty(),
        createdAt);
  }

  public static SourceFile docx(char digit) {
    return new SourceFile(
        new Sha256(String.valueOf(digit).repeat(64)),
        4711,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "protocol " + digit + ".docx");
  }

  /** A stored version with a file, in a document and a study of its own. */
  public static DocumentVersion uploadedVersion(Ports ports, Actor actor) {
    Study study = study(actor, "S-" + UUID.randomUUID());
    return uploadedVersion(ports, study, protocol(study));
  }

  /** A stored version with a file, in this new document of this new study. */
  public static DocumentVersion uploadedVersion(Ports ports, Study study, Document document) {
    DocumentVersion version = version(document, "v1").withSourceFile(docx('a'));
    ports
        .transactions()
        .run(
            () -> {
              ports.studies().add(study);
              ports.documents().add(document);
              ports.documents().addVersion(study.workspaceId(), version);
            });
    return version;
  }
}
