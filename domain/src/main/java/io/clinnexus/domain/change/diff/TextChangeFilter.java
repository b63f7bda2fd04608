package io.clinnexus.domain.change.diff;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.CorrespondenceKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which changes of the text to list; an empty set means no restriction.
 *
 * @param critical only those with critical changes, or only those without
 * @param section the anchor of the heading, in either version, or the name of a section that has
 *     none
 */
public record TextChangeFilter(
    Set<CorrespondenceKind> kinds, Optional<Boolean> critical, Optional<String> section) {

  public static final TextChangeFilter ALL =
      new TextChangeFilter(Set.of(), Optional.empty(), Optional.empty());

  public TextChangeFilter {
    kinds = Set.copyOf(kinds);
  }

  /** Those of a difference, in this order. */
  public List<TextChange> of(VersionDiff diff, TextChangeOrder order) {
    List<TextChange> changes =
        switch (order) {
          case CRITICAL_FIRST -> diff.criticalFirst();
          case DOCUMENT -> diff.changes();
        };
    return changes.stream().filter(this::takes).toList();
  }

  private boolean takes(TextChange change) {
    return (kinds.isEmpty() || kinds.contains(change.correspondence().kind()))
        && critical.map(wanted -> wanted == change.isCritical()).orElse(true)
        && section.map(wanted -> isIn(change, wanted)).orElse(true);
  }

  private static boolean isIn(TextChange change, String wanted) {
    return Stream.concat(change.earlierSection().stream(), change.laterSection().stream())
        .anyMatch(name -> name.heading().map(AnchorId::format).orElse(name.title()).equals(wanted));
  }
}
