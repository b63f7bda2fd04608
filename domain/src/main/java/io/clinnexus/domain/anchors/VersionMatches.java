package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;

/**
 * All matches from one version of a document to another: each anchor of the first version has at
 * most one.
 */
public record VersionMatches(
    DocumentId documentId,
    DocumentVersionId from,
    DocumentVersionId to,
    List<AnchorMatch> matches) {

  public VersionMatches {
    matches = List.copyOf(matches);
    InvalidValue.unless(!from.equals(to), "to", "must be another version.");
    for (AnchorMatch match : matches) {
      InvalidValue.unless(
          match.from().versionId().equals(from) && match.to().versionId().equals(to),
          "matches",
          "must lead from the one version to the other.");
    }
    InvalidValue.unless(
        matches.stream().map(AnchorMatch::from).distinct().count() == matches.size(),
        "matches",
        "must not match an anchor twice.");
  }
}
