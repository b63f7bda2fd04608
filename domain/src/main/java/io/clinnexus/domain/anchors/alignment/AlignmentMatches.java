package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorMatch;
import io.clinnexus.domain.anchors.MatchMeta;
import io.clinnexus.domain.anchors.MatchMethod;
import io.clinnexus.domain.anchors.VersionMatches;
import io.clinnexus.domain.anchors.wording.WordDiff;
import io.clinnexus.domain.anchors.wording.Wording;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Writes an alignment as matches: one for each earlier anchor that was found again. The score is
 * the share of words that stayed, 1 exactly for the same wording. Of the pieces of a split anchor
 * the one most like it is named; the kind is kept beside the score. Versions that cannot be
 * compared have no matches.
 */
public final class AlignmentMatches {

  private AlignmentMatches() {}

  /** The matches of two versions of a document. */
  public static VersionMatches of(
      DocumentId documentId,
      DocumentVersionId from,
      DocumentVersionId to,
      VersionAlignment alignment) {
    List<AnchorMatch> matches = new ArrayList<>();
    for (Correspondence found : alignment.correspondences()) {
      if (!found.later().isEmpty()) {
        found.earlier().forEach(earlier -> matches.add(match(found, earlier)));
      }
    }
    return new VersionMatches(documentId, from, to, matches);
  }

  private static AnchorMatch match(Correspondence found, Anchor earlier) {
    Anchor later =
        found.later().stream()
            .max(Comparator.comparingDouble(piece -> similarity(earlier, piece)))
            .orElseThrow();
    boolean pair = found.earlier().size() + found.later().size() == 2;
    double score = pair ? found.similarity() : similarity(earlier, later);
    return new AnchorMatch(
        earlier.id(),
        later.id(),
        score,
        method(earlier, later, score),
        meta(found, earlier, later));
  }

  private static double similarity(Anchor earlier, Anchor later) {
    return WordDiff.between(
            Wording.of(earlier.textNormalised()), Wording.of(later.textNormalised()))
        .similarity();
  }

  private static MatchMethod method(Anchor earlier, Anchor later, double score) {
    if (score < 1) {
      return MatchMethod.FUZZY;
    }
    return earlier.textHash().equals(later.textHash()) ? MatchMethod.EXACT_HASH : MatchMethod.EXACT;
  }

  private static MatchMeta meta(Correspondence found, Anchor earlier, Anchor later) {
    return new MatchMeta(
        OptionalDouble.of(found.similarity()),
        OptionalDouble.empty(),
        OptionalDouble.of(earlier.zone().zone() == later.zone().zone() ? 1 : 0),
        OptionalDouble.of(pathLikeness(earlier, later)),
        Map.of("change_type", new OpaqueJson('"' + found.kind().code() + '"')));
  }

  /** Common leading titles by the longer path. */
  private static double pathLikeness(Anchor earlier, Anchor later) {
    List<String> old = earlier.sectionPath().titles();
    List<String> now = later.sectionPath().titles();
    int common = 0;
    while (common < Math.min(old.size(), now.size()) && old.get(common).equals(now.get(common))) {
      common++;
    }
    return (double) common / Math.max(old.size(), now.size());
  }
}
