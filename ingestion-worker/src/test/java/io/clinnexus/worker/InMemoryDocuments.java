package io.clinnexus.worker;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentLifecycleStatus;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.PublishedVersion;
import io.clinnexus.domain.studies.Sha256;
import io.clinnexus.domain.studies.SourceFile;
import io.clinnexus.domain.studies.StudyId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One protocol in the built-in workspace, and its versions. */
public final class InMemoryDocuments implements Documents {

  public static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final Document document =
      new Document(
          new DocumentId(new UUID(0, 7)),
          Actor.builtIn().workspaceId(),
          new StudyId(new UUID(0, 8)),
          DocumentType.PROTOCOL,
          "Protocol",
          DocumentLifecycleStatus.DRAFT,
          NOW);
  private final Map<DocumentVersionId, DocumentVersion> versions = new LinkedHashMap<>();

  public Document document() {
    return document;
  }

  /** Adds a version with a file and returns its id. */
  public DocumentVersionId versionWithFile(int number) {
    DocumentVersionId id = new DocumentVersionId(new UUID(1, number));
    versions.put(
        id,
        new DocumentVersion(
            id,
            document.id(),
            "v" + number,
            Optional.empty(),
            DocumentLanguage.UNKNOWN,
            IngestionStatus.UPLOADED,
            Optional.of(new SourceFile(new Sha256("ab".repeat(32)), 10, DOCX, "protocol.docx")),
            Optional.empty(),
            NOW));
    return id;
  }

  public DocumentVersion version(DocumentVersionId id) {
    return Optional.ofNullable(versions.get(id)).orElseThrow();
  }

  List<DocumentVersionId> processing() {
    return versions.values().stream()
        .filter(version -> version.status() == IngestionStatus.PROCESSING)
        .map(DocumentVersion::id)
        .toList();
  }

  @Override
  public Optional<Document> find(WorkspaceId workspaceId, DocumentId id) {
    return Optional.of(document).filter(found -> found.id().equals(id));
  }

  @Override
  public Optional<DocumentVersion> findVersion(WorkspaceId workspaceId, DocumentVersionId id) {
    return Optional.ofNullable(versions.get(id));
  }

  @Override
  public Optional<DocumentVersion> lockVersion(WorkspaceId workspaceId, DocumentVersionId id) {
    return findVersion(workspaceId, id);
  }

  @Override
  public void updateVersion(WorkspaceId workspaceId, DocumentVersion version) {
    versions.put(version.id(), version);
  }

  @Override
  public void add(Document added) {
    throw new UnsupportedOperationException("no worker adds documents");
  }

  @Override
  public void addVersion(WorkspaceId workspaceId, DocumentVersion version) {
    throw new UnsupportedOperationException("no worker adds versions");
  }

  @Override
  public Page<Document> list(WorkspaceId workspaceId, StudyId studyId, PageRequest page) {
    throw new UnsupportedOperationException("no worker lists documents");
  }

  @Override
  public Page<DocumentVersion> listVersions(
      WorkspaceId workspaceId, DocumentId documentId, PageRequest page) {
    throw new UnsupportedOperationException("no worker lists versions");
  }

  @Override
  public Optional<Document> lock(WorkspaceId workspaceId, DocumentId id) {
    return find(workspaceId, id);
  }

  @Override
  public List<PublishedVersion> published(WorkspaceId workspaceId, DocumentId documentId) {
    throw new UnsupportedOperationException("no ingestion asks for other versions");
  }

  @Override
  public List<DocumentVersionId> versionsWithSameFile(
      WorkspaceId workspaceId, DocumentVersionId id, Sha256 sha256) {
    throw new UnsupportedOperationException("no worker compares originals");
  }
}
