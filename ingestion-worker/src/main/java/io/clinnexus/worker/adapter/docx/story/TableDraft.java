package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.anchors.parsing.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table while it is read: the rows so far and the vertical merges that are open. */
final class TableDraft {

  private final int index;
  private final List<RowDraft> rows = new ArrayList<>();
  private Map<Integer, CellDraft> openMerges = new HashMap<>();
  private Map<Integer, CellDraft> nextMerges = new HashMap<>();

  TableDraft(int index) {
    this.index = index;
  }

  /** Why the content of a cell is not shown; null when it is. */
  @Nullable SkipReason skipReason(RowDraft row, CellProperties cell) {
    if (cell.removed()) {
      return SkipReason.DELETED_REVISION;
    }
    boolean hidden =
        (cell.continuesColumn() && openMerges.containsKey(row.column()))
            || (cell.continuesRow() && !row.cells().isEmpty());
    return hidden ? SkipReason.MERGED_CELL : null;
  }

  void addCell(RowDraft row, CellProperties properties, List<Block> content) {
    if (properties.removed()) {
      return;
    }
    int column = row.column();
    row.advance(properties.span());
    CellDraft above = properties.continuesColumn() ? openMerges.get(column) : null;
    if (above != null) {
      above.growDown();
      nextMerges.put(column, above);
    } else if (properties.continuesRow() && !row.cells().isEmpty()) {
      row.cells().get(row.cells().size() - 1).growRight(properties.span());
    } else {
      CellDraft cell = new CellDraft(rows.size(), column, properties.span(), content);
      row.cells().add(cell);
      if (properties.mergesColumn()) {
        nextMerges.put(column, cell);
      }
    }
  }

  void add(RowDraft row) {
    rows.add(row);
    openMerges = nextMerges;
    nextMerges = new HashMap<>();
  }

  Table finish() {
    List<TableRow> finished = new ArrayList<>(rows.size());
    for (RowDraft row : rows) {
      finished.add(
          new TableRow(row.header(), row.cells().stream().map(CellDraft::finish).toList()));
    }
    return new Table(index, finished);
  }
}
