package io.clinnexus.domain.studies;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.shared.InvalidValue;
import java.time.Instant;

/** A clinical study; its code (the sponsor's protocol number) is unique in the workspace. */
public record Study(
    StudyId id,
    WorkspaceId workspaceId,
    String code,
    String title,
    StudyStatus status,
    Instant createdAt)
    implements WorkspaceScoped {

  public Study {
    code = code.strip();
    title = title.strip();
    InvalidValue.unless(
        !code.isEmpty() && code.length() <= 100, "studyCode", "must have 1 to 100 characters.");
    InvalidValue.unless(
        !title.isEmpty() && title.length() <= 1000, "title", "must have 1 to 1000 characters.");
  }
}
