package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.Optional;

/**
 * What holds for a study under one key, out of what the newest published version of each of its
 * documents says: validated before extracted before all else, then the protocol first, then the
 * newest.
 *
 * @param factId the fact that leads
 * @param createdFrom the version that says so
 * @param distinctValues how many different values there are; more than one is a contradiction
 * @param documents how many documents say something
 */
public record StudyFact(
    FactKey key,
    FactId factId,
    StatedValue value,
    Optional<String> unit,
    FactStatus status,
    Optional<Confidence> confidence,
    Optional<DocumentVersionId> createdFrom,
    long distinctValues,
    long documents) {

  /** Whether the documents do not agree. */
  public boolean contradictory() {
    return distinctValues > 1;
  }
}
