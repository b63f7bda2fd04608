package io.clinnexus.cli.evaluate.truth;

import io.clinnexus.cli.evaluate.measure.ExpectedSchedule;
import io.clinnexus.cli.evaluate.measure.ExpectedSchedule.Cell;
import io.clinnexus.cli.evaluate.measure.ExpectedSchedule.Column;
import io.clinnexus.cli.evaluate.measure.ExpectedSchedule.Row;
import io.clinnexus.cli.evaluate.truth.HeaderGrid.HeaderCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads schedules that a program extracted, {@code soa2usdm/*_extraction.json} beside a document.
 * They are silver, not gold: good enough to compare with, not to be trusted in every cell.
 */
public final class SilverReader {

  private static final String FOLDER = "soa2usdm";
  private static final String ENDING = "_extraction.json";

  private SilverReader() {}

  /** The schedules beside a document in the order of their files; none when there is no folder. */
  public static List<ExpectedSchedule> beside(Path document) {
    Path folder = document.resolveSibling(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .sorted()
          .map(file -> read(TruthReader.json(file)))
          .toList();
    } catch (IOException e) {
      throw new TruthUnreadable("its folder soa2usdm cannot be read", e);
    }
  }

  static ExpectedSchedule read(JsonNode json) {
    Map<List<Integer>, List<String>> footnotes = footnotes(json);
    HeaderGrid headers = new HeaderGrid();
    for (JsonNode cell : json.path("schedule_grid")) {
      headers.put(
          column(cell),
          row(cell),
          new HeaderCell(cell.path("cell_value").asString(""), span(cell)));
    }
    TreeSet<Integer> positions = new TreeSet<>(headers.positions(0));
    json.path("activity_schedule").forEach(cell -> positions.add(column(cell)));
    List<Integer> columns = List.copyOf(positions);
    List<JsonNode> activities =
        json.path("activities").valueStream().sorted((a, b) -> row(a) - row(b)).toList();
    List<Integer> rows = activities.stream().map(SilverReader::row).toList();
    List<Column> visits = new ArrayList<>();
    for (int position : columns) {
      Column column = headers.column(position);
      List<String> marks = new ArrayList<>(column.footnotes());
      footnotes.forEach(
          (place, all) -> {
            if (place.get(1) == position && !rows.contains(place.get(0))) {
              marks.addAll(all);
            }
          });
      visits.add(new Column(column.own(), column.headers(), marks.stream().distinct().toList()));
    }
    return new ExpectedSchedule(
        json.path("table_metadata").path("table_title").asString(""),
        visits,
        activities.stream()
            .map(
                each ->
                    new Row(
                        each.path("activity_name").asString(""),
                        marks(each.path("annotation_markers").asString(""))))
            .toList(),
        cells(json, rows, columns, footnotes),
        true);
  }

  private static List<Cell> cells(
      JsonNode json,
      List<Integer> rows,
      List<Integer> columns,
      Map<List<Integer>, List<String>> footnotes) {
    List<Cell> cells = new ArrayList<>();
    for (JsonNode cell : json.path("activity_schedule")) {
      String text = cell.path("cell_value").asString("");
      int row = rows.indexOf(row(cell));
      if (!text.isBlank() && row >= 0) {
        cells.add(
            new Cell(
                row,
                columns.indexOf(column(cell)),
                text,
                footnotes.getOrDefault(List.of(row(cell), column(cell)), List.of())));
      }
    }
    return cells;
  }

  /** The footnote marks of cells, by row and column. */
  private static Map<List<Integer>, List<String>> footnotes(JsonNode json) {
    Map<List<Integer>, List<String>> footnotes = new HashMap<>();
    for (JsonNode note : json.path("annotations")) {
      for (JsonNode place : note.path("marker_locations")) {
        if (place.path("location_type").asString("").equals("schedule_cell")
            && note.path("annotation_type").asString("").equals("footnote")) {
          footnotes
              .computeIfAbsent(List.of(row(place), column(place)), p -> new ArrayList<>())
              .addAll(marks(note.path("annotation_marker").asString("")));
        }
      }
    }
    return footnotes;
  }

  private static List<String> marks(String list) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .filter(mark -> !mark.isEmpty() && mark.length() <= 2)
        .toList();
  }

  private static int row(JsonNode cell) {
    return cell.path("row_position").asInt();
  }

  private static int column(JsonNode cell) {
    return cell.path("column_position").asInt();
  }

  /** The number of columns of a range such as {@code 4:6}; 1 without one. */
  private static int span(JsonNode cell) {
    String[] ends = cell.path("merged_cell_range").asString("").split(":");
    try {
      return ends.length == 2 ? Integer.parseInt(ends[1]) - Integer.parseInt(ends[0]) + 1 : 1;
    } catch (NumberFormatException noRange) {
      return 1;
    }
  }
}
