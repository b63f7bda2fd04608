package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;

/**
 * All matches from one version of a document to another: each two anchors have at most one.
 *
 * @param alignerVersion the version of the rules that found them
 */
public record VersionMatches(
    DocumentId documentId,
    DocumentVersionId from,
    DocumentVersionId to,
    String alignerVersion,
    List<AnchorMatch> matches) {

  public VersionMatches {
    matches = List.copyOf(matches);
    InvalidValue.unless(!from.equals(to), "to", "must be another version.");
    InvalidValue.unless(!alignerVersion.isBlank(), "alignerVersion", "must not be blank.");
    for (AnchorMatch match : matches) {
      InvalidValue.unless(
          match.from().versionId().equals(from) && match.to().versionId().equals(to),
          "matches",
          "must lead from the one version to the other.");
    }
    InvalidValue.unless(
        matches.stream().map(match -> List.of(match.from(), match.to())).distinct().count()
            == matches.size(),
        "matches",
        "must not match two anchors twice.");
  }
}
