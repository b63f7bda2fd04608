package io.clinnexus.api.studies;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentNotFound;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the versions that paths name, among those the current actor may see. */
@Component
public class RequiredVersions {

  private final Documents documents;
  private final CurrentActor currentActor;

  public RequiredVersions(Documents documents, CurrentActor currentActor) {
    this.documents = documents;
    this.currentActor = currentActor;
  }

  /** The version; throws {@link VersionNotFound}. */
  public DocumentVersion get(UUID id) {
    DocumentVersionId versionId = new DocumentVersionId(id);
    return documents
        .findVersion(currentActor.get().workspaceId(), versionId)
        .orElseThrow(() -> new VersionNotFound(versionId));
  }

  /** The document of a version that was just found. */
  public Document documentOf(DocumentVersion version) {
    return documents
        .find(currentActor.get().workspaceId(), version.documentId())
        .orElseThrow(() -> new DocumentNotFound(version.documentId()));
  }

  /** The study of a version that was just found. */
  public StudyId studyOf(DocumentVersion version) {
    return documentOf(version).studyId();
  }
}
