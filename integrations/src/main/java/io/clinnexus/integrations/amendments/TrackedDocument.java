package io.clinnexus.integrations.amendments;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.anchors.alignment.Correspondence;
import io.clinnexus.domain.anchors.alignment.CorrespondenceKind;
import io.clinnexus.domain.anchors.alignment.VersionAlignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The later version as the body of a document in which the changes are tracked: accepting all gives
 * the later version, rejecting all the earlier one. What moved is deleted where it stood and
 * inserted where it stands.
 */
final class TrackedDocument {

  private final List<Correspondence> sequence;
  private final Map<Integer, Integer> laterTables = new HashMap<>();
  private final TrackedRuns runs = new TrackedRuns();

  TrackedDocument(VersionAlignment alignment) {
    List<Correspondence> expanded = new ArrayList<>();
    for (Correspondence found : alignment.correspondences()) {
      if (found.kind().isMove()
          || found.kind() == CorrespondenceKind.SPLIT
          || found.kind() == CorrespondenceKind.MERGED) {
        found.earlier().forEach(anchor -> expanded.add(removed(anchor)));
        found.later().forEach(anchor -> expanded.add(added(anchor)));
      } else {
        expanded.add(found);
      }
      pairTables(found);
    }
    sequence = new VersionAlignment(alignment.comparability(), expanded).correspondences();
  }

  private static Correspondence removed(Anchor anchor) {
    return new Correspondence(
        CorrespondenceKind.REMOVED, List.of(anchor), List.of(), 0, List.of(), List.of());
  }

  private static Correspondence added(Anchor anchor) {
    return new Correspondence(
        CorrespondenceKind.ADDED, List.of(), List.of(anchor), 0, List.of(), List.of());
  }

  private void pairTables(Correspondence found) {
    if (found.earlier().isEmpty() || found.later().isEmpty() || found.kind().isMove()) {
      return;
    }
    Optional<AnchorLocation.InTable> old = TrackedTable.place(found.earlier().get(0));
    Optional<AnchorLocation.InTable> now = TrackedTable.place(found.later().get(0));
    if (old.isPresent() && now.isPresent()) {
      laterTables.putIfAbsent(old.get().tableIndex(), now.get().tableIndex());
    }
  }

  String body() {
    StringBuilder out = new StringBuilder();
    List<Correspondence> cells = new ArrayList<>();
    String open = "";
    for (Correspondence found : sequence) {
      String table = table(found);
      if (!table.equals(open) && !cells.isEmpty()) {
        out.append(new TrackedTable(cells, runs).xml());
        cells.clear();
      }
      open = table;
      if (table.isEmpty()) {
        out.append(paragraph(found));
      } else {
        cells.add(found);
      }
    }
    if (!cells.isEmpty()) {
      out.append(new TrackedTable(cells, runs).xml());
    }
    return out.toString();
  }

  /** Names the table that a cell is in; empty for other texts. */
  private String table(Correspondence found) {
    Anchor anchor = found.later().isEmpty() ? found.earlier().get(0) : found.later().get(0);
    return TrackedTable.place(anchor)
        .map(
            place ->
                found.later().isEmpty()
                    ? Optional.ofNullable(laterTables.get(place.tableIndex()))
                        .map(later -> "later " + later)
                        .orElse("earlier " + place.tableIndex())
                    : "later " + place.tableIndex())
        .orElse("");
  }

  private String paragraph(Correspondence found) {
    Anchor anchor = found.later().isEmpty() ? found.earlier().get(0) : found.later().get(0);
    String content = runs.of(found);
    return "<w:p><w:pPr><w:pStyle w:val=\""
        + style(anchor)
        + "\"/>"
        + runs.ofParagraphMark(found)
        + "</w:pPr>"
        + content
        + "</w:p>";
  }

  private static String style(Anchor anchor) {
    if (anchor.heading().isPresent()) {
      return "Heading" + Math.max(1, Math.min(9, anchor.heading().get().level()));
    }
    if (anchor.type() == AnchorContentType.FN) {
      return "Note";
    }
    return TrackedRuns.label(anchor).isEmpty() ? "Normal" : "ListItem";
  }
}
