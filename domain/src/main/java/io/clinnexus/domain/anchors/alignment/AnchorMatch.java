package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.wording.CriticalChange;
import io.clinnexus.domain.shared.InvalidValue;
import java.util.List;

/**
 * An anchor of one version found again in another version of the document. Matches of one group are
 * the anchors that became one another: several of a split or merged text, else one.
 *
 * @param score how alike they are, 0 to 1
 * @param kind what became of the anchors of the group; never added or removed
 * @param group number of the group within the pair of versions
 * @param criticalChanges of the group
 * @param renumberings of the group
 */
public record AnchorMatch(
    AnchorId from,
    AnchorId to,
    double score,
    MatchMethod method,
    MatchMeta meta,
    CorrespondenceKind kind,
    int group,
    List<CriticalChange> criticalChanges,
    List<Renumbering> renumberings) {

  public AnchorMatch {
    criticalChanges = List.copyOf(criticalChanges);
    renumberings = List.copyOf(renumberings);
    InvalidValue.unless(score >= 0 && score <= 1, "score", "must be 0 to 1.");
    InvalidValue.unless(group >= 0, "group", "must be at least 0.");
    InvalidValue.unless(
        kind != CorrespondenceKind.ADDED && kind != CorrespondenceKind.REMOVED,
        "kind",
        "must be of anchors in both versions.");
  }
}
