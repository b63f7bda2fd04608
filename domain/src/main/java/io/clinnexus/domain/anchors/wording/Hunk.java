package io.clinnexus.domain.anchors.wording;

/**
 * One place where two texts differ: what stood there, and what stands there now. Either is empty,
 * with its place, where words were inserted or deleted; never both.
 */
public record Hunk(Excerpt before, Excerpt after) {

  /** Whether words are new here. */
  public boolean isInsertion() {
    return before.text().isEmpty();
  }

  /** Whether words are gone here. */
  public boolean isDeletion() {
    return after.text().isEmpty();
  }
}
