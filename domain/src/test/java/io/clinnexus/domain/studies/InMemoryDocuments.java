package io.clinnexus.domain.studies;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents and versions in maps. */
public final class InMemoryDocuments implements Documents {

  private final Map<DocumentId, Document> documents = new LinkedHashMap<>();
  private final Map<DocumentVersionId, DocumentVersion> versions = new LinkedHashMap<>();
  private final Map<DocumentVersionId, PublicationId> publications = new LinkedHashMap<>();

  /** Remembers what a version shows from now on. */
  public synchronized void publish(DocumentVersionId versionId, PublicationId publication) {
    publications.put(versionId, publication);
  }

  @Override
  public synchronized void add(Document document) {
    documents.put(document.id(), document);
  }

  @Override
  public synchronized Optional<Document> find(WorkspaceId workspaceId, DocumentId id) {
    return Optional.ofNullable(documents.get(id))
        .filter(document -> document.workspaceId().equals(workspaceId));
  }

  @Override
  public Optional<Document> lock(WorkspaceId workspaceId, DocumentId id) {
    return find(workspaceId, id);
  }

  @Override
  public synchronized List<PublishedVersion> published(
      WorkspaceId workspaceId, DocumentId documentId) {
    return versionsOf(workspaceId, documentId).stream()
        .filter(version -> publications.containsKey(version.id()))
        .sorted(
            Comparator.comparing(DocumentVersion::createdAt)
                .thenComparing(version -> version.id().value().toString()))
        .map(version -> new PublishedVersion(version, publications.get(version.id())))
        .toList();
  }

  @Override
  public synchronized Page<Document> list(
      WorkspaceId workspaceId, StudyId studyId, PageRequest page) {
    return InMemoryPages.cut(
        documents.values().stream()
            .filter(document -> document.workspaceId().equals(workspaceId))
            .filter(document -> document.studyId().equals(studyId))
            .sorted(
                Comparator.comparing(Document::createdAt)
                    .thenComparing(document -> document.id().value().toString()))
            .toList(),
        page);
  }

  @Override
  public synchronized void addVersion(WorkspaceId workspaceId, DocumentVersion version) {
    if (find(workspaceId, version.documentId()).isEmpty()) {
      throw new DocumentNotFound(version.documentId());
    }
    if (versionsOf(workspaceId, version.documentId()).stream()
        .anyMatch(other -> other.label().equals(version.label()))) {
      throw new VersionLabelTaken(version.label());
    }
    versions.put(version.id(), version);
  }

  @Override
  public synchronized Optional<DocumentVersion> findVersion(
      WorkspaceId workspaceId, DocumentVersionId id) {
    return Optional.ofNullable(versions.get(id))
        .filter(version -> find(workspaceId, version.documentId()).isPresent());
  }

  @Override
  public Optional<DocumentVersion> lockVersion(WorkspaceId workspaceId, DocumentVersionId id) {
    return findVersion(workspaceId, id);
  }

  @Override
  public synchronized Page<DocumentVersion> listVersions(
      WorkspaceId workspaceId, DocumentId documentId, PageRequest page) {
    return InMemoryPages.cut(
        versionsOf(workspaceId, documentId).stream()
            .sorted(
                Comparator.comparing(DocumentVersion::createdAt)
                    .reversed()
                    .thenComparing(version -> version.id().value().toString()))
            .toList(),
        page);
  }

  @Override
  public synchronized List<DocumentVersionId> versionsWithSameFile(
      WorkspaceId workspaceId, DocumentVersionId id, Sha256 sha256) {
    return findVersion(workspaceId, id).stream()
        .flatMap(version -> versionsOf(workspaceId, version.documentId()).stream())
        .filter(version -> !version.id().equals(id))
        .filter(
            version ->
                version.sourceFile().filter(file -> file.sha256().equals(sha256)).isPresent())
        .sorted(Comparator.comparing(DocumentVersion::createdAt))
        .map(DocumentVersion::id)
        .toList();
  }

  @Override
  public synchronized void updateVersion(WorkspaceId workspaceId, DocumentVersion version) {
    if (findVersion(workspaceId, version.id()).isEmpty()) {
      throw new VersionNotFound(version.id());
    }
    versions.put(version.id(), version);
  }

  /** A version and the workspace it belongs to. */
  public record Owned(WorkspaceId workspaceId, DocumentVersion version) {}

  /** All versions of all workspaces. */
  public synchronized List<Owned> owned() {
    return versions.values().stream()
        .map(version -> new Owned(documents.get(version.documentId()).workspaceId(), version))
        .toList();
  }

  private List<DocumentVersion> versionsOf(WorkspaceId workspaceId, DocumentId documentId) {
    return find(workspaceId, documentId).isEmpty()
        ? List.of()
        : versions.values().stream()
            .filter(version -> version.documentId().equals(documentId))
            .toList();
  }
}
