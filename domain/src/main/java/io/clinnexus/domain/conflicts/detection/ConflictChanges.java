package io.clinnexus.domain.conflicts.detection;

/**
 * What became of the conflicts of a study when it was looked at again.
 *
 * @param found how many contradictions there are
 * @param opened how many of them are new
 * @param reopened how many were settled or gone before
 * @param revised how many are told otherwise than before
 * @param closed how many conflicts are gone
 */
public record ConflictChanges(int found, int opened, int reopened, int revised, int closed) {

  /** Whether anything was written. */
  public boolean any() {
    return opened + reopened + revised + closed > 0;
  }
}
