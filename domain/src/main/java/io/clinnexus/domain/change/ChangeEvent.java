package io.clinnexus.domain.change;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import java.time.Instant;

/** The step from one version of a document to another; there is one for each pair. */
public record ChangeEvent(
    ChangeEventId id,
    StudyId studyId,
    DocumentId sourceDocumentId,
    DocumentVersionId fromVersionId,
    DocumentVersionId toVersionId,
    DiffSummary summary,
    Instant createdAt) {

  public ChangeEvent {
    InvalidValue.unless(
        !fromVersionId.equals(toVersionId), "toVersionId", "must be another version.");
  }
}
