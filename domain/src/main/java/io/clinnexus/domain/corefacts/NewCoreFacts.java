package io.clinnexus.domain.corefacts;

import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import java.util.Optional;

/**
 * Core facts that have no number yet.
 *
 * @param boundTo the version they hold for
 * @param derivedFrom the version whose facts they were derived from
 */
public record NewCoreFacts(
    StudyId studyId,
    Optional<DocumentVersionId> boundTo,
    Optional<DocumentVersionId> derivedFrom,
    CoreFactSheet facts) {}
