package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pairs the cells of two tables: rows by their labels and contents, then cells by columns. */
final class TableAligner {

  private final UnitReader before;
  private final UnitReader after;
  private final SequenceAligner aligner;

  TableAligner(UnitReader before, UnitReader after, SequenceAligner aligner) {
    this.before = before;
    this.after = after;
    this.aligner = aligner;
  }

  /** Two cells that belong together, or one alone. */
  record CellPair(Optional<Anchor> before, Optional<Anchor> after, boolean moved) {}

  /** The cells of both tables, each once, in the order of the later one. */
  List<CellPair> align(Unit tableBefore, Unit tableAfter) {
    Pairing rows = aligner.align(before.rows(tableBefore), after.rows(tableAfter));
    ColumnMap columns = ColumnMap.of(rows, before, after);
    List<CellPair> pairs = new ArrayList<>();
    for (Slot slot : Slot.of(rows)) {
      if (slot.before().isEmpty()) {
        rows.after().get(slot.after().get(0)).anchors().forEach(cell -> pairs.add(added(cell)));
      } else if (slot.after().isEmpty()) {
        rows.before().get(slot.before().get(0)).anchors().forEach(cell -> pairs.add(removed(cell)));
      } else {
        pairs.addAll(
            cells(
                rows.before().get(slot.before().get(0)).anchors(),
                rows.after().get(slot.after().get(0)).anchors(),
                columns,
                slot.moved()));
      }
    }
    return pairs;
  }

  private static CellPair added(Anchor cell) {
    return new CellPair(Optional.empty(), Optional.of(cell), false);
  }

  private static CellPair removed(Anchor cell) {
    return new CellPair(Optional.of(cell), Optional.empty(), false);
  }

  private List<CellPair> cells(
      List<Anchor> old, List<Anchor> now, ColumnMap columns, boolean rowMoved) {
    Map<Integer, Anchor> byColumn = new HashMap<>();
    now.forEach(cell -> byColumn.put(TableCells.place(cell).columnIndex(), cell));
    Map<Anchor, Anchor> partners = new HashMap<>();
    for (Anchor cell : old) {
      Anchor partner = byColumn.remove(columns.afterOf(TableCells.place(cell).columnIndex()));
      if (partner != null) {
        partners.put(partner, cell);
      }
    }
    List<Anchor> left = new ArrayList<>(old);
    left.removeAll(partners.values());
    for (Anchor cell : now) {
      if (!partners.containsKey(cell)) {
        takeOver(cell, left, columns).ifPresent(partner -> partners.put(cell, partner));
      }
    }
    List<CellPair> pairs = new ArrayList<>();
    left.forEach(cell -> pairs.add(removed(cell)));
    for (Anchor cell : now) {
      Optional<Anchor> partner = Optional.ofNullable(partners.get(cell));
      boolean moved =
          partner
              .map(found -> columns.isMoved(TableCells.place(found).columnIndex()))
              .orElse(false);
      pairs.add(
          new CellPair(partner, Optional.of(cell), partner.isPresent() && (rowMoved || moved)));
    }
    return pairs;
  }

  /** A cell that is left over and says the same, or covers the column by its span. */
  private Optional<Anchor> takeOver(Anchor cell, List<Anchor> left, ColumnMap columns) {
    Optional<Anchor> found =
        left.stream()
            .filter(other -> !after.content(cell).key().isEmpty())
            .filter(other -> before.content(other).key().equals(after.content(cell).key()))
            .findFirst()
            .or(() -> left.stream().filter(other -> covers(other, cell, columns)).findFirst());
    found.ifPresent(left::remove);
    return found;
  }

  private static boolean covers(Anchor old, Anchor now, ColumnMap columns) {
    AnchorLocation.InTable place = TableCells.place(old);
    int column = TableCells.place(now).columnIndex();
    for (int i = 0; i < Math.min(place.columnSpan(), 64); i++) {
      if (columns.afterOf(place.columnIndex() + i) == column) {
        return true;
      }
    }
    return false;
  }
}
