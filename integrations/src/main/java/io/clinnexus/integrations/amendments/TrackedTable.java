package io.clinnexus.integrations.amendments;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.anchors.alignment.Correspondence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table with its rows and cells, those that came and went tracked. */
final class TrackedTable {

  private static final int PAGE = 9638;
  private static final int NARROW = 4;

  private final TrackedRuns runs;
  private final Map<String, List<Correspondence>> rows = new LinkedHashMap<>();
  private final Map<Integer, Map<Integer, Integer>> covered = new HashMap<>();
  private int width = 1;

  TrackedTable(List<Correspondence> cells, TrackedRuns runs) {
    this.runs = runs;
    Map<Integer, Integer> laterRows = new HashMap<>();
    for (Correspondence found : cells) {
      if (!found.earlier().isEmpty() && !found.later().isEmpty()) {
        laterRows.putIfAbsent(
            required(found.earlier().get(0)).rowIndex(), required(found.later().get(0)).rowIndex());
      }
    }
    for (Correspondence found : cells) {
      rows.computeIfAbsent(row(found, laterRows), unused -> new ArrayList<>()).add(found);
      cover(found);
    }
  }

  /** Where a cell stands; empty for other texts. */
  static Optional<AnchorLocation.InTable> place(Anchor anchor) {
    return anchor.location() instanceof AnchorLocation.InTable table
        ? Optional.of(table)
        : Optional.empty();
  }

  private static AnchorLocation.InTable required(Anchor anchor) {
    return place(anchor).orElseThrow();
  }

  private static String row(Correspondence found, Map<Integer, Integer> laterRows) {
    if (!found.later().isEmpty()) {
      return "later " + required(found.later().get(0)).rowIndex();
    }
    int row = required(found.earlier().get(0)).rowIndex();
    return laterRows.containsKey(row) ? "later " + laterRows.get(row) : "earlier " + row;
  }

  private void cover(Correspondence found) {
    Anchor anchor = found.later().isEmpty() ? found.earlier().get(0) : found.later().get(0);
    AnchorLocation.InTable place = required(anchor);
    width = Math.max(width, place.columnIndex() + place.columnSpan());
    if (!found.later().isEmpty()) {
      for (int i = 1; i < place.rowSpan(); i++) {
        covered
            .computeIfAbsent(place.rowIndex() + i, unused -> new HashMap<>())
            .put(place.columnIndex(), place.columnSpan());
      }
    }
  }

  String xml() {
    StringBuilder out = new StringBuilder(WordXml.tableStart(widths()));
    rows.values().forEach(cells -> out.append(row(cells)));
    return out.append("</w:tbl><w:p/>").toString();
  }

  /** The first column of a wide table has the names and is twice as wide. */
  private List<Integer> widths() {
    int parts = width > NARROW ? width + 1 : width;
    List<Integer> widths = new ArrayList<>(Collections.nCopies(width, PAGE / parts));
    if (width > NARROW) {
      widths.set(0, 2 * PAGE / parts);
    }
    return widths;
  }

  private String row(List<Correspondence> cells) {
    boolean deleted = cells.stream().allMatch(cell -> cell.later().isEmpty());
    boolean inserted = cells.stream().allMatch(cell -> cell.earlier().isEmpty());
    String change = deleted ? runs.start("del") : inserted ? runs.start("ins") : "";
    StringBuilder out = new StringBuilder("<w:tr>");
    if (!change.isEmpty()) {
      out.append("<w:trPr>").append(change).append("/></w:trPr>");
    }
    Map<Integer, Correspondence> origins = new TreeMap<>();
    Map<Integer, List<Correspondence>> gone = new TreeMap<>();
    for (Correspondence cell : cells) {
      if (deleted || !cell.later().isEmpty()) {
        origins.putIfAbsent(place(cell).columnIndex(), cell);
      } else {
        gone.computeIfAbsent(place(cell).columnIndex(), unused -> new ArrayList<>()).add(cell);
      }
    }
    Map<Integer, Integer> spans =
        deleted ? Map.of() : covered.getOrDefault(place(laterCell(cells)).rowIndex(), Map.of());
    List<Integer> widths = widths();
    int column = 0;
    while (column < width) {
      Correspondence origin = origins.get(column);
      int span = origin == null ? spans.getOrDefault(column, 1) : place(origin).columnSpan();
      span = Math.max(1, Math.min(span, width - column));
      int wide = widths.subList(column, column + span).stream().mapToInt(Integer::intValue).sum();
      Cell place = new Cell(span, wide, spans.containsKey(column), deleted);
      out.append(cell(place, origin, gone(gone, column, span)));
      column += span;
    }
    return out.append("</w:tr>").toString();
  }

  private static Correspondence laterCell(List<Correspondence> cells) {
    return cells.stream().filter(cell -> !cell.later().isEmpty()).findFirst().orElseThrow();
  }

  private static AnchorLocation.InTable place(Correspondence cell) {
    return required(cell.later().isEmpty() ? cell.earlier().get(0) : cell.later().get(0));
  }

  /** Cells of a column that went stand, deleted, in the cell that is at their place now. */
  private List<Correspondence> gone(Map<Integer, List<Correspondence>> gone, int column, int span) {
    List<Correspondence> here = new ArrayList<>();
    gone.forEach(
        (place, cells) -> {
          boolean last = column + span >= width && place >= column;
          if (last || (place >= column && place < column + span)) {
            here.addAll(cells);
          }
        });
    return here;
  }

  /** How many columns a cell has, how wide it is, and whether it or its row go on or went. */
  private record Cell(int span, int wide, boolean continued, boolean deleted) {}

  private String cell(Cell place, @Nullable Correspondence origin, List<Correspondence> gone) {
    StringBuilder out = new StringBuilder("<w:tc><w:tcPr><w:tcW w:w=\"");
    out.append(place.wide()).append("\" w:type=\"dxa\"/>");
    if (place.span() > 1) {
      out.append("<w:gridSpan w:val=\"").append(place.span()).append("\"/>");
    }
    if (origin != null && !place.deleted() && place(origin).rowSpan() > 1) {
      out.append("<w:vMerge w:val=\"restart\"/>");
    } else if (origin == null && place.continued()) {
      out.append("<w:vMerge/>");
    }
    out.append("</w:tcPr>");
    gone.forEach(cell -> out.append(paragraph(cell)));
    out.append(origin == null ? WordXml.paragraph("Cell", "") : paragraph(origin));
    return out.append("</w:tc>").toString();
  }

  private String paragraph(Correspondence found) {
    return WordXml.paragraph("Cell", runs.of(found));
  }
}
