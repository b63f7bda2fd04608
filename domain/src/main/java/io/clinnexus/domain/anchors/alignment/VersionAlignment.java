package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.InvalidValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of every anchor of two versions. Each anchor of either version is in exactly one
 * correspondence; they stand in the document order of the later version, removed ones where they
 * stood, whatever order they are given in.
 */
public final class VersionAlignment {

  private final Comparability comparability;
  private final List<Correspondence> correspondences;
  private final Map<AnchorId, Correspondence> byAnchor = new HashMap<>();

  public VersionAlignment(Comparability comparability, List<Correspondence> correspondences) {
    this.comparability = comparability;
    this.correspondences = List.copyOf(ReadingOrder.of(correspondences));
    for (Correspondence found : this.correspondences) {
      found.earlier().forEach(anchor -> index(anchor, found));
      found.later().forEach(anchor -> index(anchor, found));
    }
  }

  private void index(Anchor anchor, Correspondence found) {
    InvalidValue.unless(
        byAnchor.put(anchor.id(), found) == null,
        "correspondences",
        "must hold every anchor exactly once.");
  }

  /** Whether the correspondences may be shown as what changed. */
  public Comparability comparability() {
    return comparability;
  }

  /** All of them in document order. */
  public List<Correspondence> correspondences() {
    return correspondences;
  }

  /** The correspondence of an anchor of either version; empty for one of another version. */
  public Optional<Correspondence> of(AnchorId anchorId) {
    return Optional.ofNullable(byAnchor.get(anchorId));
  }

  /** How many correspondences are of the kind. */
  public long count(CorrespondenceKind kind) {
    return correspondences.stream().filter(found -> found.kind() == kind).count();
  }
}
