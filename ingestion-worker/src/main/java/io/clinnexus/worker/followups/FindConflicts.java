package io.clinnexus.worker.followups;

import io.clinnexus.domain.conflicts.detection.DetectConflicts;
import io.clinnexus.domain.ingestion.Publication;

/** Looks for contradictions in the study of the version that was published. */
public final class FindConflicts implements FollowUp {

  private final DetectConflicts detectConflicts;

  public FindConflicts(DetectConflicts detectConflicts) {
    this.detectConflicts = detectConflicts;
  }

  @Override
  public String name() {
    return "find_conflicts";
  }

  @Override
  public void run(Publication publication) {
    detectConflicts.handle(
        new DetectConflicts.Command(publication.actor(), publication.document().studyId()));
  }
}
