package io.clinnexus.domain.corefacts;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import java.time.Instant;
import java.util.Optional;

/**
 * The core facts of a study as they were at some time; never changed, followed by the next version.
 *
 * @param version 1, 2, 3 … without gaps
 * @param boundTo the document version they hold for, if it is still there
 * @param derivedFrom the document version they were derived from, if it is still there
 */
public record StudyCoreFacts(
    StudyId studyId,
    int version,
    Optional<DocumentVersionId> boundTo,
    Optional<DocumentVersionId> derivedFrom,
    CoreFactSheet facts,
    Instant createdAt) {

  public StudyCoreFacts {
    InvalidValue.unless(version >= 1, "version", "must be at least 1.");
  }
}
