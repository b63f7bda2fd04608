package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.AnchorId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the visits, activities and marks of a grid whose layout is known. Used once. */
final class GridReader {

  private static final int LONGEST_GROUP = 160;
  private static final int LONGEST_WORDS = 80;
  private static final int LONGEST_CODE = 3;

  private final TableGrid grid;
  private final ScheduleLayout layout;
  private final CellValues values;
  private final HeaderCells headers;
  private final AnchorPlaces anchors;
  private final BodyRows rows;

  private final List<ScheduleVisit> visits = new ArrayList<>();
  private final List<Integer> visitOfColumn = new ArrayList<>();
  private final List<ScheduleActivity> activities = new ArrayList<>();
  private final List<ScheduleMark> marks = new ArrayList<>();
  private final Set<String> warnings = new LinkedHashSet<>();
  private final Set<Integer> counted = new HashSet<>();
  private int told;
  private int markCells;
  private int wordCells;
  private int longCells;
  private int codeCells;
  private @Nullable String group;
  private @Nullable GridCell label;

  GridReader(
      TableGrid grid,
      ScheduleLayout layout,
      CellValues values,
      HeaderCells headers,
      AnchorPlaces anchors) {
    this.grid = grid;
    this.layout = layout;
    this.values = values;
    this.headers = headers;
    this.anchors = anchors;
    this.rows = new BodyRows(grid, layout, values, headers);
  }

  /** Reads everything; {@code inherited} visits stand for a header on an earlier page. */
  ScheduleDraft read(VisitReader reader, List<ScheduleVisit> inherited) {
    readVisits(reader, inherited);
    for (int row = layout.bodyRow(); row < grid.rows(); row++) {
      readRow(row);
    }
    if (grid.ragged()) {
      warnings.add("schedule-ragged-rows");
    }
    return new ScheduleDraft(
        grid,
        layout,
        visits,
        activities,
        marks,
        told,
        markCells,
        wordCells,
        longCells,
        codeCells,
        (int) activities.stream().filter(each -> headers.isAmount(each.label())).count(),
        List.copyOf(warnings));
  }

  private void readVisits(VisitReader reader, List<ScheduleVisit> inherited) {
    for (int column = layout.firstVisit(); column < layout.endVisit(); column++) {
      int place = column - layout.firstVisit();
      if (!inherited.isEmpty()) {
        visitOfColumn.add(place);
        continue;
      }
      VisitReader.Found found = reader.read(column);
      if (!found.labelled() && !rows.hasValues(column)) {
        visitOfColumn.add(-1);
        continue;
      }
      if (!found.labelled()) {
        warnings.add("schedule-visit-without-label");
      }
      told += found.told() ? 1 : 0;
      visitOfColumn.add(visits.size());
      visits.add(found.visit());
    }
    if (!inherited.isEmpty()) {
      visits.addAll(inherited);
      told = inherited.size();
    }
    visits.replaceAll(VisitReader.inEpochs(visits));
  }

  private void readRow(int row) {
    switch (rows.kind(row)) {
      case BLANK, HEADER, NOTE -> {}
      case BAND -> group = groupText(row);
      case ACTIVITY -> readActivity(row);
    }
  }

  private @Nullable String groupText(int row) {
    GridCell cell = rows.firstFilled(row);
    String text = cell == null ? "" : headers.split(cell).text();
    label = null;
    return text.isEmpty() || text.length() > LONGEST_GROUP ? null : withoutColon(text);
  }

  private static String withoutColon(String text) {
    return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
  }

  private void readActivity(int row) {
    GridCell cell = grid.cell(row, layout.labelColumn());
    boolean goesOn = cell != null && cell == label && !activities.isEmpty();
    if (!goesOn) {
      activities.add(activity(row, cell));
      label = cell;
    }
    new RowMarks(row).read(activities.size() - 1);
  }

  private ScheduleActivity activity(int row, @Nullable GridCell cell) {
    FootnoteMarks.Split split =
        cell == null ? new FootnoteMarks.Split("", List.of()) : headers.split(cell);
    List<String> footnotes = new ArrayList<>(split.marks());
    String name = withoutColon(split.text());
    GridCell groupCell =
        layout.groupColumn().isPresent() ? grid.cell(row, layout.groupColumn().getAsInt()) : null;
    String own = group;
    if (groupCell != null && groupCell != cell) {
      FootnoteMarks.Split groupSplit = headers.split(groupCell);
      if (!groupSplit.text().isEmpty()) {
        footnotes.addAll(groupSplit.marks());
        own = withoutColon(groupSplit.text());
        group = groupCell.rows() > 1 ? group : own;
      }
    }
    if (name.isEmpty() && own != null) {
      name = own;
      own = null;
    }
    if (name.isEmpty()) {
      warnings.add("schedule-activity-without-label");
      name = "Row " + (row + 1);
    }
    return new ScheduleActivity(
        name,
        Optional.ofNullable(own),
        remark(row),
        footnotes.stream().distinct().toList(),
        Optional.ofNullable(cell).flatMap(found -> anchors.cell(grid.tableIndex(), found)));
  }

  private Optional<String> remark(int row) {
    List<String> texts = new ArrayList<>();
    GridCell previous = null;
    for (int column : layout.remarkColumns()) {
      GridCell cell = grid.cell(row, column);
      if (cell != null && cell != previous && !spansVisits(cell) && !cell.isBlank()) {
        texts.add(cell.plain());
      }
      previous = cell;
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", texts));
  }

  private boolean spansVisits(GridCell cell) {
    return cell.lastColumn() >= layout.firstVisit() && cell.firstColumn() < layout.endVisit();
  }

  /** The marks of one row: every filled cell with the columns it, or an arrow from it, covers. */
  private final class RowMarks {

    private final int row;
    private final int first = layout.firstVisit();
    private final int end = layout.endVisit();

    RowMarks(int row) {
      this.row = row;
    }

    void read(int activity) {
      int column = first;
      int lastFilled = first - 1;
      while (column < end) {
        GridCell cell = grid.cell(row, column);
        CellValue value = cell == null ? CellValue.BLANK : values.of(cell);
        int last = cell == null ? column : Math.min(cell.lastColumn(), end - 1);
        if (cell != null && !value.isBlank() && cell.firstColumn() >= first) {
          count(cell, value);
          int from = value.fromLeft() && cell.columns() == 1 ? lastFilled + 1 : column;
          int to = value.toRight() && cell.columns() == 1 ? lastBlank(last) : last;
          add(activity, cell, value, from, to);
          lastFilled = to;
          column = to + 1;
        } else {
          column = last + 1;
        }
      }
    }

    /** The last of the blank columns after one; a line's other end closes it. */
    private int lastBlank(int column) {
      int last = column;
      while (last + 1 < end) {
        GridCell next = grid.cell(row, last + 1);
        CellValue value = next == null ? CellValue.BLANK : values.of(next);
        if (!value.isBlank()) {
          break;
        }
        last++;
      }
      return last;
    }

    private void add(int activity, GridCell cell, CellValue value, int from, int to) {
      List<Integer> covered = new ArrayList<>();
      for (int column = from; column <= to; column++) {
        int visit = visitOfColumn.get(column - first);
        if (visit >= 0 && !covered.contains(visit)) {
          covered.add(visit);
        }
      }
      Optional<AnchorId> anchor = anchors.cell(grid.tableIndex(), cell);
      for (int i = 0; i < covered.size(); i++) {
        marks.add(
            new ScheduleMark(
                activity,
                covered.get(i),
                value.value(),
                covered.size() - i,
                value.footnotes(),
                anchor));
      }
    }

    private void count(GridCell cell, CellValue value) {
      if (!counted.add(cell.order())) {
        return;
      }
      if (value.isMark()) {
        markCells++;
      } else {
        wordCells++;
        longCells += value.value().length() > LONGEST_WORDS ? 1 : 0;
        boolean code =
            value.value().length() <= LONGEST_CODE
                && value.value().chars().anyMatch(Character::isLetter);
        codeCells += code ? 1 : 0;
      }
    }
  }
}
