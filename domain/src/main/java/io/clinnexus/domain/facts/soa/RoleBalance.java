package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.facts.VisitTimeUnit;
import io.clinnexus.domain.facts.soa.HeaderCells.Sign;
import io.clinnexus.domain.facts.soa.HeaderRow.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settles what a header row alone leaves open: what numbers count, which of two rows is coarser.
 */
final class RoleBalance {

  private RoleBalance() {}

  static List<HeaderRow> settle(
      List<HeaderRow> rows, TableGrid grid, HeaderCells headers, int first, int end) {
    List<HeaderRow> settled = new ArrayList<>(rows);
    numbers(settled, grid, headers, first, end);
    wideDays(settled, grid, headers, first, end);
    epochs(settled, grid, headers, first, end);
    return settled;
  }

  private static void numbers(
      List<HeaderRow> rows, TableGrid grid, HeaderCells headers, int first, int end) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).role() != Role.NUMBERS) {
        continue;
      }
      HeaderRow row = rows.get(i);
      Optional<GridCell> naming = unitAbove(row, rows, grid, headers, first, end);
      Optional<VisitTimeUnit> unit = naming.flatMap(headers::namedUnit);
      String title = naming.map(GridCell::plain).orElse(row.title());
      boolean days = rows.stream().anyMatch(other -> other.role() == Role.DAY);
      boolean counts = countsUp(grid, row.row(), first, end);
      rows.set(
          i,
          unit.isEmpty() && (days || counts)
              ? row.as(Role.VISIT)
              : new HeaderRow(row.row(), Role.DAY, unit.orElse(VisitTimeUnit.DAY), title));
    }
  }

  /** A cell over several of the numbers that names their unit. */
  private static Optional<GridCell> unitAbove(
      HeaderRow numbers,
      List<HeaderRow> rows,
      TableGrid grid,
      HeaderCells headers,
      int first,
      int end) {
    return rows.stream()
        .filter(row -> row.row() < numbers.row())
        .flatMap(row -> grid.row(row.row(), first, end).stream())
        .filter(cell -> cell.columns() > 1)
        .filter(cell -> headers.namedUnit(cell).isPresent())
        .findFirst();
  }

  /** Days that stand over several columns each divide the study, when another row tells visits. */
  private static void wideDays(
      List<HeaderRow> rows, TableGrid grid, HeaderCells headers, int first, int end) {
    for (int i = 0; i < rows.size(); i++) {
      HeaderRow row = rows.get(i);
      boolean finer = false;
      for (HeaderRow other : rows) {
        finer |=
            other != row
                && (other.role() == Role.DAY || other.role() == Role.VISIT)
                && breadth(other, grid, headers, first, end) * 2
                    < breadth(row, grid, headers, first, end);
      }
      if (row.role() == Role.DAY && finer && breadth(row, grid, headers, first, end) > 3) {
        rows.set(i, row.as(Role.EPOCH));
      }
    }
  }

  /** Numbers without gaps that begin with 0 or 1. */
  private static boolean countsUp(TableGrid grid, int row, int first, int end) {
    int expected = -1;
    for (GridCell cell : grid.row(row, first, end)) {
      String text = TimeReader.normal(cell.plain()).strip();
      if (!text.isEmpty() && text.length() <= 3 && text.chars().allMatch(Character::isDigit)) {
        int number = new BigDecimal(text).intValue();
        if (expected < 0 ? number > 1 : number != expected) {
          return false;
        }
        expected = number + 1;
      }
    }
    return expected > 0;
  }

  /** Of two rows of visits the one with wider cells, or with the words for it, is of epochs. */
  private static void epochs(
      List<HeaderRow> rows, TableGrid grid, HeaderCells headers, int first, int end) {
    List<Integer> visits = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).role() == Role.VISIT) {
        visits.add(i);
      }
    }
    boolean hasEpoch = rows.stream().anyMatch(row -> row.role() == Role.EPOCH);
    if (visits.size() >= 2 && !hasEpoch) {
      int coarsest = visits.get(0);
      for (int i : visits) {
        coarsest =
            breadth(rows.get(i), grid, headers, first, end)
                    > breadth(rows.get(coarsest), grid, headers, first, end)
                ? i
                : coarsest;
      }
      rows.set(coarsest, rows.get(coarsest).as(Role.EPOCH));
    } else if (visits.size() == 1 && !hasEpoch && rows.size() > 1) {
      HeaderRow row = rows.get(visits.get(0));
      if (mostlyWide(row, grid, headers, first, end)) {
        rows.set(visits.get(0), row.as(Role.EPOCH));
      }
    }
  }

  /** Columns per filled cell, and more when the cells say what an epoch is called. */
  private static double breadth(
      HeaderRow row, TableGrid grid, HeaderCells headers, int first, int end) {
    int columns = 0;
    int filled = 0;
    int named = 0;
    for (GridCell cell : grid.row(row.row(), first, end)) {
      if (!cell.isBlank()) {
        filled++;
        columns += cell.columns();
        named += headers.sign(cell) == Sign.EPOCH ? 1 : 0;
      }
    }
    return filled == 0 ? 0 : (double) columns / filled + 2.0 * named / filled;
  }

  private static boolean mostlyWide(
      HeaderRow row, TableGrid grid, HeaderCells headers, int first, int end) {
    int wide = 0;
    int narrow = 0;
    for (GridCell cell : grid.row(row.row(), first, end)) {
      if (!cell.isBlank()) {
        boolean named = headers.sign(cell) == Sign.VISIT;
        wide += cell.columns() > 1 && !named ? 1 : 0;
        narrow += cell.columns() == 1 || named ? 1 : 0;
      }
    }
    return wide > narrow;
  }
}
