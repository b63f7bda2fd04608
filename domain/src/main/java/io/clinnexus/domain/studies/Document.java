package io.clinnexus.domain.studies;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.shared.InvalidValue;
import java.time.Instant;

/** A document of a study, such as its protocol; it lives through its versions. */
public record Document(
    DocumentId id,
    WorkspaceId workspaceId,
    StudyId studyId,
    DocumentType type,
    String title,
    DocumentLifecycleStatus lifecycleStatus,
    Instant createdAt)
    implements WorkspaceScoped {

  public Document {
    title = title.strip();
    InvalidValue.unless(
        !title.isEmpty() && title.length() <= 1000, "title", "must have 1 to 1000 characters.");
  }
}
