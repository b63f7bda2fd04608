package io.clinnexus.domain.studies;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/** Documents and their versions; those of another workspace are never found. */
public interface Documents {

  /** Adds a document to its study. */
  void add(Document document);

  /** Finds a document of the workspace. */
  Optional<Document> find(WorkspaceId workspaceId, DocumentId id);

  /** Finds a document like {@link #find} and locks its row until the transaction ends. */
  Optional<Document> lock(WorkspaceId workspaceId, DocumentId id);

  /** Lists the documents of a study, oldest first, then by id. */
  Page<Document> list(WorkspaceId workspaceId, StudyId studyId, PageRequest page);

  /** Adds a version to its document; throws {@link VersionLabelTaken} when its label is in use. */
  void addVersion(WorkspaceId workspaceId, DocumentVersion version);

  /** Finds a version of a document of the workspace. */
  Optional<DocumentVersion> findVersion(WorkspaceId workspaceId, DocumentVersionId id);

  /** Finds a version like {@link #findVersion} and locks its row until the transaction ends. */
  Optional<DocumentVersion> lockVersion(WorkspaceId workspaceId, DocumentVersionId id);

  /** Lists the versions of a document, newest first, then by id. */
  Page<DocumentVersion> listVersions(
      WorkspaceId workspaceId, DocumentId documentId, PageRequest page);

  /** The versions of a document that readers see, oldest first, then by id. */
  List<PublishedVersion> published(WorkspaceId workspaceId, DocumentId documentId);

  /** Other versions of the same document with the same original, oldest first. */
  List<DocumentVersionId> versionsWithSameFile(
      WorkspaceId workspaceId, DocumentVersionId id, Sha256 sha256);

  /** Stores effective date, language, status and source file of a locked version. */
  void updateVersion(WorkspaceId workspaceId, DocumentVersion version);
}
