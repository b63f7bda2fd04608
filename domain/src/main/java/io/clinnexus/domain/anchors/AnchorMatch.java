package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.InvalidValue;

/**
 * An anchor of one version found again in another version of the document.
 *
 * @param score how alike they are, 0 to 1
 */
public record AnchorMatch(
    AnchorId from, AnchorId to, double score, MatchMethod method, MatchMeta meta) {

  public AnchorMatch {
    InvalidValue.unless(score >= 0 && score <= 1, "score", "must be 0 to 1.");
  }
}
