package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.anchors.alignment.CorrespondenceKind;
import io.clinnexus.domain.change.diff.TextChange;
import io.clinnexus.domain.change.diff.VersionDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the rows of a table of changes out of a difference. */
final class ChangeRows {

  private ChangeRows() {}

  /**
   * The rows in document order. Texts that were only renumbered are no rows; what changed in one
   * row of a table is one.
   */
  static List<ChangeRow> of(VersionDiff diff) {
    List<ChangeRow> rows = new ArrayList<>();
    List<TextChange> open = new ArrayList<>();
    for (TextChange change : diff.changes()) {
      if (change.correspondence().kind() != CorrespondenceKind.UNCHANGED) {
        if (!open.isEmpty() && !together(open.get(open.size() - 1), change)) {
          rows.add(row(open));
          open.clear();
        }
        open.add(change);
      }
    }
    if (!open.isEmpty()) {
      rows.add(row(open));
    }
    return rows;
  }

  private static ChangeRow row(List<TextChange> changes) {
    return new ChangeRow(anchor(changes.get(0)).id(), changes);
  }

  private static Anchor anchor(TextChange change) {
    return change.correspondence().later().isEmpty()
        ? change.correspondence().earlier().get(0)
        : change.correspondence().later().get(0);
  }

  private static boolean together(TextChange first, TextChange second) {
    Optional<AnchorLocation.InTable> one = place(anchor(first));
    Optional<AnchorLocation.InTable> other = place(anchor(second));
    return one.isPresent()
        && other.isPresent()
        && anchor(first).id().versionId().equals(anchor(second).id().versionId())
        && one.get().tableIndex() == other.get().tableIndex()
        && one.get().rowIndex() == other.get().rowIndex();
  }

  private static Optional<AnchorLocation.InTable> place(Anchor anchor) {
    return anchor.location() instanceof AnchorLocation.InTable table
        ? Optional.of(table)
        : Optional.empty();
  }
}
